// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/time_left.h"

#include <QDateTime>
#include <QtGlobal>
#include <chrono>
#include <optional>
#include <vector>

/// What a job's log says in a few numbers, for the table. Derived; rebuilt from the archive at any time.
/// Values may be NaN or infinite: that is what the log said.
struct JobDigest
{
    std::optional<qint64> lastStep;
    std::optional<qint64> totalSteps;
    std::optional<double> fraction; ///< 0…1; from steps, else epochs
    std::optional<double> lastTrainLoss;
    std::optional<double> lastEvalLoss;
    std::optional<double> bestEvalLoss;
    std::optional<qint64> nanStep; ///< step of the first NaN or infinite loss
    std::optional<double> lastEpoch;      ///< as stated
    std::optional<qint64> lastEvalStep;
    std::optional<qint64> bestEvalStep;
    std::optional<double> trainLossChange; ///< smoothed train loss against 100 steps before: −0.015 is 1.5 % lower
    std::optional<double> secondsPerStep; ///< median of the last 20 step times
    TimeLeft timeLeft;                    ///< reckoned when the log last grew, at `reckonedAt`
    QDateTime reckonedAt;                 ///< when the last line arrived; invalid when unknown
    std::vector<float> curve; ///< train loss (eval when there is none), smoothed, at most 56 points of equal distance; NaN
                              ///< where it was no finite number
    bool isPartial = false; ///< only part of the log is held: what needs all of it (the best eval loss) is left out
    std::optional<qint64> announcedTokens; ///< what the log says, before it starts, that the whole run will use
    std::optional<QDateTime> started; ///< UTC; when the log's first line says it was written. Only when that is certain

    /// Equal when both say the same: NaN equals NaN, so that an unchanged log of a diverged run stays unchanged.
    bool operator==(const JobDigest &other) const;
};
