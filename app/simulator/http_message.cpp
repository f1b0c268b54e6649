// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/http_message.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

constexpr qsizetype largestHead = 64 * 1024;
constexpr qsizetype largestBody = 16 * 1024 * 1024;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Unknown";
    }
}

bool parseRequestLine(const QByteArray &line, Request &request)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || parts[0].isEmpty() || !parts[1].startsWith('/'))
        return false;
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")
        return false;
    request.method = parts[0];
    request.target = parts[1];
    request.keepAlive = parts[2] == "HTTP/1.1";
    const qsizetype mark = request.target.indexOf('?');
    request.path = QUrl::fromPercentEncoding(mark < 0 ? request.target : request.target.left(mark));
    request.query = QUrlQuery(mark < 0 ? QString() : QString::fromUtf8(request.target.mid(mark + 1)));
    return true;
}

bool parseHeaders(const QList<QByteArray> &lines, Request &request)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const QByteArray connection = request.headers.value("connection").toLower();
    if (connection == "close")
        request.keepAlive = false;
    else if (connection == "keep-alive")
        request.keepAlive = true;
    return true;
}

/// The length of the body, or -1 when it cannot be told. Chunked requests are nobody's habit here.
qsizetype bodyLength(const Request &request)
{
    if (request.headers.contains("transfer-encoding"))
        return -1;
    if (!request.headers.contains("content-length"))
        return 0;
    bool good = false;
    const qsizetype length = request.headers.value("content-length").toLongLong(&good);
    return good && length >= 0 && length <= largestBody ? length : -1;
}

} // namespace

QByteArray head(const Response &response, bool keepAlive, qint64 now)
{
    QByteArray bytes;
    bytes.reserve(256);
    bytes += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status);
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    bytes += "\r\nDate: " + QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
    bytes += "\r\nContent-Type: " + response.contentType;
    bytes += "\r\nContent-Length: " + QByteArray::number(response.body.size());
    for (const auto &[name, value] : response.headers)
        bytes += "\r\n" + name + ": " + value;
    bytes += keepAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n";
    return bytes;
}

RequestReader::State RequestReader::next(Request *request)
{
    // Empty lines before a request are to be tolerated (RFC 9112, 2.2).
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return m_buffer.size() > largestHead ? State::Malformed : State::Incomplete;
    if (end > largestHead)
        return State::Malformed;
    QList<QByteArray> lines = m_buffer.left(end).split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    *request = {};
    if (!parseRequestLine(lines.constFirst(), *request) || !parseHeaders(lines, *request))
        return State::Malformed;
    const qsizetype length = bodyLength(*request);
    if (length < 0)
        return State::Malformed;
    const qsizetype bodyStart = end + 4;
    if (m_buffer.size() < bodyStart + length)
        return State::Incomplete;
    request->body = m_buffer.mid(bodyStart, length);
    m_buffer.remove(0, bodyStart + length);
    return State::Complete;
}

} // namespace sim
