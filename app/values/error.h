// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <chrono>
#include <optional>

/// What went wrong, as far as the program reacts differently to it. The set is closed: a `switch` has no `default`.
enum class ErrorKind {
    Offline,      ///< no connection to the server at all: no route, refused, name not found, reset
    Timeout,      ///< the question's own deadline passed
    Tls,          ///< a certificate that cannot be trusted; nothing was sent
    Unauthorized, ///< 401
    Forbidden,    ///< 403
    NotFound,     ///< 404
    Rejected,     ///< any other 4xx: the server understood and does not want
    RateLimited,  ///< 429 that asks for patience
    Billing,      ///< 429 (or 400 Arrearage) that only money solves
    Server,       ///< 5xx
    Protocol,     ///< an answer that is not what the service's document promises
    Storage,      ///< the local disk: full, read-only, damaged
};

/// A failure as a value: its kind and what the server itself said. Never contains a key, a header or a query.
struct Error
{
    ErrorKind kind = ErrorKind::Protocol;
    int httpStatus = 0; ///< 0 when no status line arrived
    QString code;       ///< the service's own word, `Throttling.RateQuota`; empty when it gave none
    QString message;    ///< the service's (or the system's) own sentence; empty when it gave none
    QString requestId;  ///< for a support ticket; empty when unknown
    std::optional<std::chrono::milliseconds> retryAfter; ///< the server's wait hint
    QString answer{};   ///< how an unreadable answer (Protocol) begins, up to 2,000 characters; in no log and no export

    bool operator==(const Error &) const = default;
};

/// One line for logs and stderr: `429 Throttling: Requests rate limit exceeded (request 5e0d…)`. English, for engineers;
/// what people read in the window is written in ui/text.
QString describe(const Error &error);
