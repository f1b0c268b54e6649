// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

#include <QDateTime>
#include <memory>

class LineStamps;

/// At which step and at what time a line of a log stands, and the other way round, by the records of its run; where they
/// carry no clock, at what time by what its lines begin with.
///
/// A line belongs to the last record at or above it; what is above the first record stands at step 0, at the start.
class RunPlaces
{
public:
    RunPlaces() = default;
    /// `started`: when the run's clock began; invalid when unknown, and then only `stamps` know times.
    RunPlaces(std::shared_ptr<const ChartData> run, const QDateTime &started,
              std::shared_ptr<const LineStamps> stamps = {});

    bool hasSteps() const;
    bool hasTimes() const;

    qint64 stepAt(qint64 line) const;
    QDateTime timeAt(qint64 line) const;
    /// Of a line that states a metric itself: one that says the same step as a later one is that one's.
    qint64 stepOfMetric(qint64 line) const;

    qint64 lastStep() const;
    QDateTime started() const;

    // For a range, in lines of a log `lines` long
    qint64 fromStep(qint64 step) const;                ///< the first line at this step or later
    qint64 toStep(qint64 step, qint64 lines) const;    ///< the last line at this step or earlier
    qint64 fromTime(const QDateTime &time) const;
    qint64 toTime(const QDateTime &time, qint64 lines) const;

private:
    bool hasClock() const; ///< in the records
    const ChartSeries *series(XAxis axis) const; ///< the lead, when it states this axis
    double valueAt(XAxis axis, qint64 line) const;
    qint64 from(XAxis axis, double value) const;
    qint64 to(XAxis axis, double value, qint64 lines) const;

    std::shared_ptr<const ChartData> m_run;
    QDateTime m_started;
    std::shared_ptr<const LineStamps> m_stamps;
};
