// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/pace.h"

#include <algorithm>

namespace {

Pace::Ms doubled(Pace::Ms first, Pace::Ms longest, int failures)
{
    Pace::Ms pause = first;
    for (int i = 1; i < failures && pause < longest; ++i)
        pause *= 2;
    return std::min(pause, longest);
}

} // namespace

Pace::Ms listInterval(const Pace &pace, qsizetype running, qsizetype waiting, qsizetype all)
{
    if (all == 0)
        return pace.listWhileEmpty;
    if (running > 0)
        return pace.listWhileRunning;
    return waiting > 0 ? pace.listWhileWaiting : pace.listOtherwise;
}

Pace::Ms pauseAfter(const Pace &pace, const Error &error, int failures)
{
    const auto atLeastHint = [&](Pace::Ms pause) { return std::max(pause, error.retryAfter.value_or(Pace::Ms(0))); };
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage:
        return atLeastHint(doubled(pace.offlineFirst, pace.offlineLongest, failures));
    case ErrorKind::RateLimited:
        // The service's own figure when it gives one; 30 s doubling to 10 min when it does not.
        return error.retryAfter.value_or(doubled(pace.throttledFirst, pace.throttledLongest, failures));
    case ErrorKind::Billing:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
        return atLeastHint(pace.throttledLongest);
    }
    Q_UNREACHABLE();
}

Pace::Ms logInterval(const Pace &pace, int emptyAnswers)
{
    Pace::Ms pause = pace.logGrowing;
    for (int i = 1; i < emptyAnswers && pause < pace.logIdle; ++i)
        pause = pause * 3 / 2;
    return std::min(pause, pace.logIdle);
}
