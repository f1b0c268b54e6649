// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/run_places.h"

#include "log/line_stamps.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Millisecond = 1e-3; // s

} // namespace

RunPlaces::RunPlaces(std::shared_ptr<const ChartData> run, const QDateTime &started,
                     std::shared_ptr<const LineStamps> stamps)
    : m_run(std::move(run))
    , m_started(started)
    , m_stamps(std::move(stamps))
{
}

const ChartSeries *RunPlaces::series(XAxis axis) const
{
    if (!m_run || m_run->isEmpty())
        return nullptr;
    const ChartSeries &lead = m_run->lead();
    return lead.x(axis).size() == lead.lines.size() ? &lead : nullptr;
}

bool RunPlaces::hasSteps() const
{
    return series(XAxis::Step);
}

bool RunPlaces::hasClock() const
{
    return m_started.isValid() && series(XAxis::Time);
}

bool RunPlaces::hasTimes() const
{
    return hasClock() || (m_stamps && m_stamps->isKnown());
}

QDateTime RunPlaces::started() const
{
    return hasClock() || !m_stamps ? m_started : m_stamps->first();
}

double RunPlaces::valueAt(XAxis axis, qint64 line) const
{
    const ChartSeries *records = series(axis);
    if (!records)
        return 0;
    const auto after = std::ranges::upper_bound(records->lines, line);
    return after == records->lines.begin() ? 0 : records->x(axis)[size_t(after - records->lines.begin()) - 1];
}

qint64 RunPlaces::stepAt(qint64 line) const
{
    return std::llround(valueAt(XAxis::Step, line));
}

QDateTime RunPlaces::timeAt(qint64 line) const
{
    if (!hasClock() && m_stamps) {
        const QDateTime stamp = m_stamps->at(line);
        return stamp.isValid() ? stamp : m_stamps->first();
    }
    return m_started.addMSecs(std::llround(valueAt(XAxis::Time, line) / Millisecond));
}

qint64 RunPlaces::stepOfMetric(qint64 line) const
{
    const ChartSeries *records = series(XAxis::Step);
    if (!records)
        return 0;
    const ChartSeries &eval = m_run->eval;
    const auto evalAt = std::ranges::lower_bound(eval.lines, line);
    const auto place = size_t(evalAt - eval.lines.begin());
    if (evalAt != eval.lines.end() && *evalAt == line && place < eval.x(XAxis::Step).size())
        return std::llround(eval.x(XAxis::Step)[place]);
    const auto found = std::ranges::lower_bound(records->lines, line);
    return found == records->lines.end() ? stepAt(line) : std::llround(records->x(XAxis::Step)[size_t(found - records->lines.begin())]);
}

qint64 RunPlaces::lastStep() const
{
    const ChartSeries *records = series(XAxis::Step);
    return records ? std::llround(records->x(XAxis::Step).back()) : 0;
}

qint64 RunPlaces::from(XAxis axis, double value) const
{
    const ChartSeries *records = series(axis);
    if (!records || value <= 0)
        return 0;
    const PackedColumn<double> &x = records->x(axis);
    const auto found = std::ranges::lower_bound(x, value);
    return found == x.end() ? records->lines.back() : records->lines[size_t(found - x.begin())];
}

qint64 RunPlaces::to(XAxis axis, double value, qint64 lines) const
{
    const ChartSeries *records = series(axis);
    if (!records)
        return lines - 1;
    const PackedColumn<double> &x = records->x(axis);
    const auto beyond = std::ranges::upper_bound(x, value);
    return beyond == x.end() ? lines - 1 : std::max<qint64>(0, records->lines[size_t(beyond - x.begin())] - 1);
}

qint64 RunPlaces::fromStep(qint64 step) const
{
    return from(XAxis::Step, double(step) - 0.5);
}

qint64 RunPlaces::toStep(qint64 step, qint64 lines) const
{
    return to(XAxis::Step, double(step) + 0.5, lines);
}

qint64 RunPlaces::fromTime(const QDateTime &time) const
{
    if (!hasClock() && m_stamps)
        return m_stamps->from(time);
    return from(XAxis::Time, double(m_started.msecsTo(time)) * Millisecond);
}

qint64 RunPlaces::toTime(const QDateTime &time, qint64 lines) const
{
    // Fields say whole seconds: all of the last one is meant.
    if (!hasClock() && m_stamps)
        return m_stamps->to(time.addMSecs(999));
    return to(XAxis::Time, double(m_started.msecsTo(time)) * Millisecond + 1 - Millisecond, lines);
}
