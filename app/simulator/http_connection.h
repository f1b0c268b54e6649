// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/http_server.h"

#include <QTcpSocket>
#include <QTimer>

namespace sim {

/// One client's connection. Owns the socket and deletes itself when it is closed.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, const HttpServer::Handler &handler, const HttpServer::Now &now,
                   int latency, QObject *parent);

private:
    void read();
    void answer();
    void refuse();
    void deliver(const Answer &answer);
    void reset();
    void drip();
    void finish();

    QTcpSocket *m_socket;
    const HttpServer::Handler &m_handler;
    const HttpServer::Now &m_now;
    int m_latency;
    RequestReader m_reader;
    Request m_request;
    bool m_busy = false; ///< the next request waits until this one is answered
    QByteArray m_rest;   ///< of a body that drips
    QTimer m_drip;
};

} // namespace sim
