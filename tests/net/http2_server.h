// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>
#include <memory>

/// One request of an HTTP/2 connection; which one is told by its number only, its headers stay unread.
class Http2Exchange
{
public:
    Http2Exchange(QTcpSocket *socket, quint32 stream, int number, int connection);

    int number() const { return m_number; } ///< of all requests of this server, from 0
    int connection() const { return m_connection; } ///< which one brought it, from 0

    void answer(int status, const QByteArray &body);
    /// An answer whose Content-Length says one thing and whose body is another; ended properly.
    void answerWithLength(int status, const QByteArray &body, qsizetype statedLength);
    /// Headers and a part of the body, then RST_STREAM.
    void breakOff();
    /// The end of the connection.
    void close();

private:
    void headers(int status, qsizetype length);
    void frame(char type, char flags, const QByteArray &payload);

    QPointer<QTcpSocket> m_socket;
    quint32 m_stream;
    int m_number;
    int m_connection;
};

/// The least HTTP/2 server that Qt talks to: over TLS, chosen by ALPN, one script for all requests.
class Http2Server : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<void(Http2Exchange)>;

    Http2Server(Script script, QSslConfiguration tls);

    QUrl url() const;
    int count() const { return m_count; }
    int connections() const { return m_connections; }

private:
    void serve(QTcpSocket *socket);
    void read(QTcpSocket *socket, QByteArray &buffer, int connection);

    Script m_script;
    QSslServer m_server;
    int m_count = 0;
    int m_connections = 0;
};
