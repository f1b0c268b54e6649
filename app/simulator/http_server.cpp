// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/http_server.h"

#include "simulator/http_connection.h"

#include <QHostAddress>

namespace sim {

HttpServer::HttpServer(Handler handler, Now now, int latency, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_now(std::move(now))
    , m_latency(latency)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            new HttpConnection(socket, m_handler, m_now, m_latency, this);
    });
}

bool HttpServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

} // namespace sim
