// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <QDateTime>
#include <QMetaType>
#include <optional>

/// How watching one account goes: what a banner, a health mark and the status bar need.
struct AccountState
{
    enum class Phase {
        Loading, ///< the first walk of this run is under way
        Ready,   ///< the last walk ended well
        Failing, ///< the last question failed; asked again at nextTry, or right now while isWalking
        Stopped, ///< 401, or 403 on the list: nothing is asked until the person acts
        Paused,  ///< a person paused it; what is known stays readable
    };

    QString account;
    Phase phase = Phase::Loading;
    std::optional<Error> error; ///< of Failing and Stopped
    QDateTime failedAt{};       ///< when `error` came; invalid without one
    QDateTime asOf;             ///< end of the last complete walk, in this run or an earlier one; invalid for never
    QDateTime nextTry;          ///< when the list is asked next; invalid when not planned
    int pagesRead = 0;          ///< of the walk under way
    std::optional<qint64> total; ///< what the service says it has; may lie
    bool isWalking = false;
    int skippedJobs = 0; ///< entries of the last walk that could not be read
    QDateTime lastAnswer; ///< when the list last answered in this run, one page or many; invalid for never
    QDateTime silentUntil; ///< the service asked for patience until then (429, Retry-After); invalid or past: it did not
    std::optional<std::chrono::milliseconds> latency; ///< of the last answer
    int requestsLastHour = 0; ///< sent to this account; refreshed with every other change
    bool lacksList = false;        ///< the service refuses the list (403, 404, 405, 500): jobs are opened by their ids
    std::optional<Error> listRefusal{}; ///< the list's answer while it is lacking
    bool lacksEvents = false;      ///< 404, 405 or 501 where a job's events should be: not asked again
    bool lacksCheckpoints = false; ///< the same
    bool lacksFiles = false;       ///< the same
    std::optional<std::chrono::seconds> clockSkew; ///< this computer minus the service, when it is more than 5 minutes

    bool operator==(const AccountState &) const = default;
};

Q_DECLARE_METATYPE(AccountState)
