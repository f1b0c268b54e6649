// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retry.h"

#include "net/http_date.h"

#include <algorithm>
#include <cmath>

using std::chrono::milliseconds;

namespace {

/// A hint beyond a day is a broken proxy, not a wish: it would silence an account until the program is started again.
constexpr milliseconds longestBelievable = std::chrono::hours(24);

bool isRepeatable(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
    case ErrorKind::Protocol: return true;
    case ErrorKind::Rejected:
        return error.httpStatus == 408    // the server gave up waiting for us
            || error.httpStatus == 409; // it was busy with the same
    case ErrorKind::Tls:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Billing:
    case ErrorKind::Storage: return false;
    }
    Q_UNREACHABLE();
}

/// Money, or another key: whatever the server says, the same question has the same answer until then.
bool needsPerson(const Error &error)
{
    return error.kind == ErrorKind::Billing || error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Tls;
}

milliseconds scaled(milliseconds pause, double factor)
{
    return milliseconds(std::llround(double(pause.count()) * factor));
}

/// A non-negative number of `unit` milliseconds; proxies also send fractions.
std::optional<milliseconds> amount(const QByteArray &text, double unit)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber) * unit;
    if (!isNumber || !std::isfinite(value) || value < 0)
        return {};
    // Rounded up: a wait is never undercut.
    return milliseconds(std::llround(std::ceil(std::min(value, double(longestBelievable.count())))));
}

} // namespace

milliseconds backoff(const RetryPolicy &policy, int tryNumber, double jitter)
{
    const double doubled = std::ldexp(double(policy.first.count()), std::clamp(tryNumber - 1, 0, 60));
    const milliseconds whole(std::llround(std::min(doubled, double(policy.longest.count()))));
    return scaled(whole, 0.5 + 0.5 * std::clamp(jitter, 0.0, 1.0));
}

std::optional<bool> retryAdvice(const QByteArray &xShouldRetry)
{
    const QByteArray word = xShouldRetry.trimmed().toLower();
    return word == "true" || word == "false" ? std::optional(word == "true") : std::nullopt;
}

std::optional<milliseconds> retryDelay(const RetryPolicy &policy, const Error &error, int tryNumber, double jitter,
                                       std::optional<bool> advice)
{
    const bool isWorthwhile = !needsPerson(error) && advice.value_or(isRepeatable(error));
    if (tryNumber >= policy.tries || !isWorthwhile)
        return {};
    if (!error.retryAfter)
        return backoff(policy, tryNumber, jitter);
    if (*error.retryAfter > policy.longestHint)
        return {};
    // Only ever later than the hint, so that those who heard the same one do not come back all at once.
    return std::max(*error.retryAfter, milliseconds(0)) + scaled(policy.first, std::clamp(jitter, 0.0, 1.0));
}

std::optional<milliseconds> waitHint(const QByteArray &retryAfterMs, const QByteArray &retryAfter, const QDateTime &now)
{
    if (const auto exact = amount(retryAfterMs, 1))
        return exact;
    if (const auto seconds = amount(retryAfter, 1000))
        return seconds;
    const QDateTime until = httpDate(retryAfter);
    if (!until.isValid() || !now.isValid())
        return {};
    return std::clamp(milliseconds(now.msecsTo(until)), milliseconds(0), longestBelievable);
}
