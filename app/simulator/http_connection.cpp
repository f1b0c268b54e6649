// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/http_connection.h"

#include <sys/socket.h>

namespace sim {

namespace {

// 200 bytes a second: an inactivity time-out never strikes, only a deadline does.
constexpr int dripInterval = 100;
constexpr qsizetype dripBytes = 20;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpServer::Handler &handler,
                               const HttpServer::Now &now, int latency, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_now(now)
    , m_latency(latency)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_drip.setInterval(dripInterval);
    connect(&m_drip, &QTimer::timeout, this, &HttpConnection::drip);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    // It may have spoken or gone before anybody listened.
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        deleteLater();
    else
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::read()
{
    m_reader.feed(m_socket->readAll());
    if (m_busy)
        return;
    switch (m_reader.next(&m_request)) {
    case RequestReader::State::Incomplete:
        return;
    case RequestReader::State::Malformed:
        return refuse();
    case RequestReader::State::Complete:
        break;
    }
    m_busy = true;
    if (m_latency > 0)
        QTimer::singleShot(m_latency, Qt::PreciseTimer, this, &HttpConnection::answer);
    else
        answer();
}

void HttpConnection::answer()
{
    deliver(m_handler(m_request));
}

void HttpConnection::refuse()
{
    m_busy = true;
    m_request.keepAlive = false;
    Response response;
    response.status = 400;
    response.body = R"({"code":"InvalidParameter","message":"This is no HTTP request.","request_id":""})";
    deliver({response, Delivery::Whole});
}

void HttpConnection::deliver(const Answer &answer)
{
    const QByteArray &body = answer.response.body;
    switch (answer.delivery) {
    case Delivery::Hang:
        return;
    case Delivery::Reset:
        return reset();
    case Delivery::Close:
        m_socket->disconnectFromHost();
        return;
    case Delivery::Truncate:
        m_socket->write(head(answer.response, m_request.keepAlive, m_now()));
        m_socket->write(body.constData(), body.size() / 2);
        m_socket->disconnectFromHost();
        return;
    case Delivery::Slow:
        m_socket->write(head(answer.response, m_request.keepAlive, m_now()));
        m_rest = body;
        m_drip.start();
        return;
    case Delivery::Whole:
        m_socket->write(head(answer.response, m_request.keepAlive, m_now()));
        m_socket->write(body);
        finish();
        return;
    }
}

void HttpConnection::reset()
{
    // With no time to linger, closing sends RST: the client sees "connection reset by peer".
    const linger now{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void HttpConnection::drip()
{
    m_socket->write(m_rest.left(dripBytes));
    m_rest.remove(0, dripBytes);
    if (!m_rest.isEmpty())
        return;
    m_drip.stop();
    finish();
}

void HttpConnection::finish()
{
    if (!m_request.keepAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    m_busy = false;
    // A pipelined request may be here already. Through the event loop, so that a thousand of them do not
    // nest.
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

} // namespace sim
