// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http2_server.h"

#include <QHostAddress>
#include <QtEndian>

namespace {

// RFC 9113 §6 and RFC 7541.
enum FrameType : char { Data = 0, HeadersFrame = 1, ResetStream = 3, Settings = 4, Ping = 6 };
constexpr char ack = 1;
constexpr char endStream = 1;
constexpr char endHeaders = 4;
constexpr qsizetype prefaceSize = 24; // "PRI * HTTP/2.0…"
constexpr qsizetype frameHeaderSize = 9;

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray frameBytes(char type, char flags, quint32 stream, const QByteArray &payload)
{
    return bigEndian(quint32(payload.size())).mid(1) + type + flags + bigEndian(stream) + payload;
}

/// A header field without indexing whose name is an entry of the static table: 8 is :status, 28 content-length.
QByteArray field(int index, const QByteArray &value)
{
    const QByteArray name = index < 15 ? QByteArray(1, char(index)) : QByteArray(1, '\x0f') + char(index - 15);
    return name + char(value.size()) + value;
}

} // namespace

Http2Exchange::Http2Exchange(QTcpSocket *socket, quint32 stream, int number, int connection)
    : m_socket(socket)
    , m_stream(stream)
    , m_number(number)
    , m_connection(connection)
{
}

void Http2Exchange::frame(char type, char flags, const QByteArray &payload)
{
    if (m_socket)
        m_socket->write(frameBytes(type, flags, m_stream, payload));
}

void Http2Exchange::headers(int status, qsizetype length)
{
    frame(HeadersFrame, endHeaders, field(8, QByteArray::number(status)) + field(28, QByteArray::number(length)));
}

void Http2Exchange::answerWithLength(int status, const QByteArray &body, qsizetype statedLength)
{
    headers(status, statedLength);
    frame(Data, endStream, body);
}

void Http2Exchange::answer(int status, const QByteArray &body)
{
    answerWithLength(status, body, body.size());
}

void Http2Exchange::breakOff()
{
    headers(200, 1000);
    frame(Data, 0, "[1,2,3]");
    frame(ResetStream, 0, bigEndian(2)); // INTERNAL_ERROR
}

void Http2Exchange::close()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

Http2Server::Http2Server(Script script, QSslConfiguration tls)
    : m_script(std::move(script))
{
    tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2});
    m_server.setSslConfiguration(tls);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

QUrl Http2Server::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1/api/v1").arg(m_server.serverPort()));
}

void Http2Server::serve(QTcpSocket *socket)
{
    const int connection = m_connections++;
    socket->write(frameBytes(Settings, 0, 0, {}));
    const auto buffer = std::make_shared<QByteArray>();
    const auto isGreeted = std::make_shared<bool>(false);
    const auto receive = [this, socket, buffer, isGreeted, connection] {
        *buffer += socket->readAll();
        if (!*isGreeted && buffer->size() >= prefaceSize) {
            buffer->remove(0, prefaceSize);
            *isGreeted = true;
        }
        if (*isGreeted)
            read(socket, *buffer, connection);
    };
    connect(socket, &QTcpSocket::readyRead, this, receive);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    receive();
}

void Http2Server::read(QTcpSocket *socket, QByteArray &buffer, int connection)
{
    while (buffer.size() >= frameHeaderSize) {
        const auto length = qsizetype(qFromBigEndian<quint32>(buffer.constData()) >> 8);
        if (buffer.size() < frameHeaderSize + length)
            return;
        const char type = buffer.at(3);
        const char flags = buffer.at(4);
        const auto stream = qFromBigEndian<quint32>(buffer.constData() + 5);
        const QByteArray payload = buffer.mid(frameHeaderSize, length);
        buffer.remove(0, frameHeaderSize + length);
        if ((type == Settings || type == Ping) && !(flags & ack))
            socket->write(frameBytes(type, ack, 0, type == Ping ? payload : QByteArray()));
        else if (type == HeadersFrame)
            m_script(Http2Exchange(socket, stream, m_count++, connection));
    }
}
