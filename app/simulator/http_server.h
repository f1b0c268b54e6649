// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/http_message.h"

#include <QTcpServer>
#include <functional>

class QTcpSocket;

namespace sim {

/// A small HTTP/1.1 server on 127.0.0.1: keep-alive, pipelining (answers in order), a delay before each
/// answer. One thread; connections wait independently of each other.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Answer(const Request &)>;
    using Now = std::function<qint64()>;

    /// `handler` is called behind the delay, when the answer is due; `now` fills the Date header.
    HttpServer(Handler handler, Now now, int latency, QObject *parent = nullptr);

    /// Port 0 takes a free one. False when the port is taken; errorString() says why.
    bool listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }
    QString errorString() const { return m_server.errorString(); }

private:
    Handler m_handler;
    Now m_now;
    int m_latency;
    QTcpServer m_server;
};

} // namespace sim
