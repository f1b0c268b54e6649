// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

namespace sim {

struct Request
{
    QByteArray method;
    QByteArray target; ///< path and query as received
    QString path;      ///< decoded
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; the last of equal names
    QByteArray body;
    bool keepAlive = true;
};

struct Response
{
    int status = 200;
    QByteArray contentType = "application/json;charset=utf-8";
    QList<QPair<QByteArray, QByteArray>> headers; ///< beside Date, Content-Type, Content-Length, Connection
    QByteArray body;
};

/// How an answer leaves the server; anything but Whole is a fault.
enum class Delivery { Whole, Reset, Close, Truncate, Slow, Hang };

struct Answer
{
    Response response;
    Delivery delivery = Delivery::Whole;
};

/// The bytes in front of the body. `now` in ms since 1970 UTC, for the Date header.
QByteArray head(const Response &response, bool keepAlive, qint64 now);

/// Takes requests out of a byte stream, one at a time.
class RequestReader
{
public:
    enum class State { Incomplete, Complete, Malformed };

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// Complete: `request` is the next one and its bytes are gone. Malformed: the stream cannot be read on.
    State next(Request *request);

private:
    QByteArray m_buffer;
};

} // namespace sim
