// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A value that a log line stated. NaN and infinity are values.
struct MetricPoint
{
    static constexpr qint64 NoStep = std::numeric_limits<qint64>::min();

    qint64 line = 0;      ///< log line it stands in, from 0
    qint64 step = NoStep; ///< optimiser step as printed, NoStep when the line states none
    double epoch = std::numeric_limits<double>::quiet_NaN(); ///< as printed, NaN when the line states none
    double elapsed = std::numeric_limits<double>::quiet_NaN(); ///< seconds since the start, as the record states them
    double value = 0;

    bool hasStep() const { return step != NoStep; }
    bool hasEpoch() const { return epoch == epoch; }
};

/// All points of one metric in line order. Names are canonical (`loss`, `eval_loss`), others as the log spells them;
/// `name@rank3` for the ranks beside the main one.
struct Series
{
    std::string name; ///< UTF-8
    std::vector<MetricPoint> points;
};

/// Progress that the log states explicitly.
struct StepProgress
{
    std::optional<qint64> lastStep;
    std::optional<qint64> totalSteps;

    bool operator==(const StepProgress &) const = default;
};
