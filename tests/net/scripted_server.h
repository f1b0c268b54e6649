// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QUrl>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTcpServer;

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// A request as the server saw it.
struct SeenRequest
{
    QByteArray method;
    QByteArray target; ///< path and query
    Headers headers;
    int connection = 0; ///< which one brought it, from 0
    std::chrono::steady_clock::time_point at;

    QByteArray header(const QByteArray &name) const;
};

/// A request that waits to be treated well or badly. May be kept and answered later.
class Exchange
{
public:
    Exchange(QTcpSocket *socket, SeenRequest request, int number);

    const SeenRequest &request() const { return m_request; }
    int number() const { return m_number; } ///< of all requests of this server, from 0

    /// A well-formed answer.
    void answer(int status, const QByteArray &body, const Headers &headers = {});
    /// Bytes as they are.
    void raw(const QByteArray &bytes);
    /// The end of the connection, after all bytes were sent.
    void close();
    /// The end of the connection as a TCP reset.
    void reset();
    /// For timers that drip: dies with the connection.
    QTcpSocket *socket() const { return m_socket; }

private:
    QPointer<QTcpSocket> m_socket;
    SeenRequest m_request;
    int m_number;
};

/// A loopback HTTP server that does what the test's script says for every request, however wrong.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<void(Exchange)>;

    /// With `tls`, speaks HTTPS with that certificate.
    explicit ScriptedServer(Script script, const std::optional<QSslConfiguration> &tls = {});
    ~ScriptedServer() override;

    quint16 port() const;
    QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;
    const std::vector<SeenRequest> &seen() const { return m_seen; }
    int count() const { return int(m_seen.size()); }
    /// TCP connections (with TLS: those whose handshake succeeded).
    int connections() const { return m_connections; }

private:
    void serve(QTcpSocket *socket);
    void read(QTcpSocket *socket, QByteArray &buffer, int connection);

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    std::vector<SeenRequest> m_seen;
    int m_connections = 0;
    bool m_isTls;
};
