// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>

/// A complete answer. A body cut short never becomes an HttpReply.
struct HttpReply
{
    int status = 0; ///< 200…599; 1xx and 3xx never arrive here
    QList<QPair<QByteArray, QByteArray>> headers; ///< as received
    QByteArray body;

    /// First header of that name, compared without case; empty when absent.
    QByteArray header(QByteArrayView name) const;
    /// The server's clock from its Date header, in UTC; invalid when it sent none.
    QDateTime serverTime() const;
    /// Value of the first header whose name ends in `request-id`; empty when there is none.
    QByteArray requestId() const;
    bool isSuccess() const { return status >= 200 && status < 300; }
};
