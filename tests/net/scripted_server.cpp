// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/scripted_server.h"

#include <QHostAddress>
#include <QSslServer>
#include <QTcpServer>
#include <sys/socket.h>

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const auto &[own, value] : headers) {
        if (own.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Exchange::Exchange(QTcpSocket *socket, SeenRequest request, int number)
    : m_socket(socket)
    , m_request(std::move(request))
    , m_number(number)
{
}

void Exchange::answer(int status, const QByteArray &body, const Headers &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    raw(bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void Exchange::raw(const QByteArray &bytes)
{
    if (m_socket)
        m_socket->write(bytes);
}

void Exchange::close()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void Exchange::reset()
{
    if (!m_socket)
        return;
    const linger atOnce{1, 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket->abort();
}

ScriptedServer::ScriptedServer(Script script, const std::optional<QSslConfiguration> &tls)
    : m_script(std::move(script))
    , m_isTls(tls.has_value())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

ScriptedServer::~ScriptedServer() = default;

quint16 ScriptedServer::port() const
{
    return m_server->serverPort();
}

QUrl ScriptedServer::url(const QString &host) const
{
    QUrl url;
    url.setScheme(m_isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host);
    url.setPort(port());
    url.setPath(QStringLiteral("/api/v1"));
    return url;
}

void ScriptedServer::serve(QTcpSocket *socket)
{
    const int connection = m_connections++;
    const auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, buffer, connection] { read(socket, *buffer, connection); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    read(socket, *buffer, connection);
}

void ScriptedServer::read(QTcpSocket *socket, QByteArray &buffer, int connection)
{
    buffer += socket->readAll();
    for (qsizetype end = buffer.indexOf("\r\n\r\n"); end >= 0; end = buffer.indexOf("\r\n\r\n")) {
        QList<QByteArray> lines = buffer.left(end).split('\n');
        buffer.remove(0, end + 4);
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        SeenRequest request{first.value(0), first.value(1), {}, connection, std::chrono::steady_clock::now()};
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
        m_seen.push_back(request);
        m_script(Exchange(socket, request, count() - 1));
    }
}
