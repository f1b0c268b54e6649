// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <QDateTime>
#include <QString>
#include <chrono>
#include <optional>

namespace text {

/// A message for people: what happened, then what it means. The banner shows the lead bold.
struct Message
{
    QString lead;
    QString sentence;

    bool isEmpty() const { return lead.isEmpty() && sentence.isEmpty(); }
    bool operator==(const Message &) const = default;
};

/// What a message about a failure mentions beside the failure.
struct ErrorContext
{
    enum class About { Connection, Job };

    QString connection;           ///< Account::name
    QDateTime now;                ///< the program's clock; its zone is that of the clock times
    QDateTime asOf = {};          ///< the shown data is from then; invalid for "there is none"
    QDateTime nextTry = {};       ///< invalid when none is planned
    bool isTrying = false;        ///< it is being asked again just now
    std::chrono::seconds pace{15}; ///< between refreshes after the pause the service asked for; 0 for unknown
    About about = About::Connection; ///< whether the list or one job was asked
    bool hasRegions = true; ///< the connection's service has regions with keys of their own
    bool hasKey = true;     ///< some secret was sent
};

/// Never contains a key; the request id is for *Details*, not in here.
Message error(const Error &error, const ErrorContext &context);
/// No connection can be reached: the computer itself seems to be offline.
Message offline(const ErrorContext &context);
/// The computer's clock and the service's differ: `skew` is AccountState::clockSkew.
Message clockSkew(const QString &connection, std::chrono::seconds skew);
/// `429 Throttling`; only what is known; may be empty.
QString code(const Error &error);

} // namespace text
