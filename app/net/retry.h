// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <QDateTime>
#include <chrono>
#include <optional>

/// When and how often a question is asked again. Pure data, one per account.
struct RetryPolicy
{
    int tries = 4; ///< in all
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds longest{20'000};
    std::chrono::milliseconds longestHint{60'000}; ///< a Retry-After beyond this ends the question instead of waiting
};

/// The exponential pause after try number `tryNumber` (from 1) without regard to the error: half of it fixed, half of it
/// `jitter` (0…1).
std::chrono::milliseconds backoff(const RetryPolicy &policy, int tryNumber, double jitter);

/// What the server says of asking again, in `x-should-retry`; nothing when it says neither `true` nor `false`.
std::optional<bool> retryAdvice(const QByteArray &xShouldRetry);

/// The pause before try number `tryNumber` + 1 (tries count from 1), or nothing when `error` should reach the caller:
/// not repeatable by its kind, or no try left. `jitter` is 0…1. The server's own hint wins over the exponential pause
/// and is never undercut. Its `advice` wins over the kind, except where only a person can help.
std::optional<std::chrono::milliseconds> retryDelay(const RetryPolicy &policy, const Error &error, int tryNumber,
                                                    double jitter, std::optional<bool> advice = {});

/// A wait hint from `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date, measured from `now`; at most a day.
std::optional<std::chrono::milliseconds> waitHint(const QByteArray &retryAfterMs, const QByteArray &retryAfter,
                                                  const QDateTime &now);
