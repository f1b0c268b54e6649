// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/loss_line.h"

#include "training/smoothing.h"

#include <algorithm>
#include <cmath>

namespace training {
namespace {

/// What the chart begins with.
constexpr double Weight = 0.6;

/// A change is told over this many steps, where the log has a record about that far back.
constexpr double StepsOfChange = 100;

constexpr float NoNumber = std::numeric_limits<float>::quiet_NaN();

} // namespace

std::optional<qint64> wholeStep(const LossLine::Point &point)
{
    return std::isfinite(point.step) ? std::optional(qint64(point.step)) : std::nullopt;
}

LossLine::LossLine(const Run &run, std::string_view name)
{
    const Series *series = run.find(name);
    if (!series)
        return;
    const auto index = size_t(series - run.series.data());
    Ema average(Weight);
    m_smoothed.reserve(series->points.size());
    for (size_t i = 0; i < series->points.size(); ++i) {
        if (!run.isCurrent[index][i])
            continue;
        const MetricPoint stated = series->points[i];
        const double inferred = run.inferredSteps.empty() ? Point().step : run.inferredSteps[index][i];
        m_steps.push_back(stated.hasStep() ? double(stated.step) : inferred);
        m_epochs.push_back(stated.epoch);
        m_values.push_back(stated.value);
        m_smoothed.push_back(average.add(stated.value));
    }
}

bool LossLine::beginsWell() const
{
    return !isEmpty() && std::isfinite(m_values.front());
}

std::optional<LossLine::Point> LossLine::best() const
{
    std::optional<size_t> best;
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (std::isfinite(m_values[i]) && (!best || m_values[i] < m_values[*best]))
            best = i;
    }
    return best ? std::optional(at(*best)) : std::nullopt;
}

std::optional<qint64> LossLine::brokenAt() const
{
    const auto broken = std::ranges::find_if(m_values, [](double value) { return !std::isfinite(value); });
    if (broken == m_values.end())
        return {};
    const auto index = broken - m_values.begin();
    return wholeStep(at(size_t(index))).value_or(index + 1);
}

std::optional<double> LossLine::lastEpoch() const
{
    for (size_t i = m_epochs.size(); i-- > 0;) {
        if (std::isfinite(m_epochs[i]))
            return m_epochs[i];
    }
    return {};
}

std::optional<double> LossLine::change() const
{
    if (isEmpty() || !std::isfinite(last().smoothed) || !std::isfinite(last().step))
        return {};
    const double lastStep = last().step;
    size_t behind = m_steps.size();
    while (behind > 0 && !(m_steps[behind - 1] <= lastStep - StepsOfChange))
        --behind;
    if (behind == 0 || m_steps[behind - 1] < lastStep - 2 * StepsOfChange)
        return {};
    const double before = m_smoothed[behind - 1];
    const double change = (last().smoothed - before) / std::abs(before);
    return std::isfinite(change) ? std::optional(change) : std::nullopt;
}

/// Where each point stands on the axis of the curve; grows from point to point.
PackedColumn<double> LossLine::places() const
{
    const auto isFinite = [](double value) { return std::isfinite(value); };
    const bool hasSteps = std::ranges::all_of(m_steps, isFinite);
    const bool hasEpochs = std::ranges::all_of(m_epochs, isFinite);
    PackedColumn<double> places;
    // Two processes that write into one log are out of order by a few records.
    double last = -std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < m_values.size(); ++i) {
        last = std::max(last, hasSteps ? m_steps[i] : hasEpochs ? m_epochs[i] : double(i));
        places.push_back(last);
    }
    return places;
}

std::vector<float> LossLine::curve(size_t most) const
{
    const PackedColumn<double> x = places();
    const size_t count = std::min(most, m_values.size());
    if (count < 2)
        return count == 1 ? std::vector<float>{float(last().smoothed)} : std::vector<float>();
    std::vector<float> curve;
    size_t next = 0; // first point that is not left behind
    for (size_t i = 0; i < count; ++i) {
        const double at = std::lerp(x.front(), x.back(), double(i) / double(count - 1));
        bool isBroken = false;
        for (; next < x.size() && (x[next] <= at || i + 1 == count); ++next)
            isBroken |= !std::isfinite(m_smoothed[next]);
        const double before = m_smoothed[next == 0 ? 0 : next - 1];
        const double after = m_smoothed[std::min(next, m_smoothed.size() - 1)];
        const double gap = x[std::min(next, x.size() - 1)] - x[next == 0 ? 0 : next - 1];
        double value = before;
        if (gap > 0 && std::isfinite(after))
            value = std::lerp(before, after, (at - x[next == 0 ? 0 : next - 1]) / gap);
        curve.push_back(isBroken || !std::isfinite(value) ? NoNumber : float(value));
    }
    return curve;
}

} // namespace training
