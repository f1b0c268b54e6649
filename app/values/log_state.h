// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"
#include "values/job_key.h"

#include <QDateTime>
#include <QMetaType>
#include <optional>
#include <vector>

/// How the stream of one job's log stands.
struct LogState
{
    enum class Phase {
        Loading,   ///< nothing is known yet
        NoLogYet,  ///< the service has none so far; normal while a job waits
        Streaming, ///< being fetched or followed
        Complete,  ///< finished and fully held
        Failed,    ///< the last question failed; asked again by itself
    };

    JobKey job;
    Phase phase = Phase::Loading;
    std::optional<Error> error;
    int generation = 0;
    qint64 total = 0;     ///< lines the service says exist
    qint64 heldLines = 0; ///< lines in the archive
    bool wasReplaced = false; ///< a new log, of the service or in the file, took the place of another one in this run
    QDateTime lastGrowth;

    bool operator==(const LogState &) const = default;
};

/// What has become readable from the archive since the last such report; sent at most once a frame.
struct LogGrowth
{
    LogState state;
    std::vector<qint64> blocks; ///< numbers of blocks whose text or facts changed, ascending
};

Q_DECLARE_METATYPE(LogState)
Q_DECLARE_METATYPE(LogGrowth)
