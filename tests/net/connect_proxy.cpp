// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/connect_proxy.h"

#include <QHostAddress>
#include <memory>

ConnectProxy::ConnectProxy(quint16 target)
    : m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            take(client);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

void ConnectProxy::take(QTcpSocket *client)
{
    const auto buffer = std::make_shared<QByteArray>();
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, client, buffer] {
        if (client->property("isTunnel").toBool())
            return;
        *buffer += client->readAll();
        if (const qsizetype end = buffer->indexOf("\r\n\r\n"); end >= 0) {
            const QByteArray head = buffer->left(end);
            buffer->remove(0, end + 4);
            answer(client, head);
        }
    });
}

void ConnectProxy::answer(QTcpSocket *client, const QByteArray &head)
{
    m_heads.push_back(head);
    if (!m_answer.isEmpty()) {
        client->write(m_answer);
        client->disconnectFromHost();
        return;
    }
    const QByteArray login = "Proxy-Authorization: Basic " + m_login.toBase64();
    if (!m_login.isEmpty() && !head.contains(login)) {
        const QByteArray page = "<html><h1>Who are you?</h1></html>";
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Type: text/html\r\nContent-Length: "
                      + QByteArray::number(page.size()) + "\r\n\r\n" + page);
        return;
    }
    tunnel(client, head.split(' ').value(1));
}

void ConnectProxy::tunnel(QTcpSocket *client, const QByteArray &wish)
{
    m_tunnels.push_back(wish);
    client->setProperty("isTunnel", true);
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, m_target);
}
