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
    for (size_t i = 0; i < series->points.size(); ++i) {
        if (!run.isCurrent[index][i])
            continue;
        const MetricPoint &stated = series->points[i];
        Point point{.epoch = stated.epoch, .value = stated.value, .smoothed = average.add(stated.value)};
        if (stated.hasStep())
            point.step = double(stated.step);
        else if (!run.inferredSteps.empty())
            point.step = run.inferredSteps[index][i];
        m_points.push_back(point);
    }
}

bool LossLine::beginsWell() const
{
    return !m_points.empty() && std::isfinite(m_points.front().value);
}

const LossLine::Point *LossLine::best() const
{
    const Point *best = nullptr;
    for (const Point &point : m_points) {
        if (std::isfinite(point.value) && (!best || point.value < best->value))
            best = &point;
    }
    return best;
}

std::optional<qint64> LossLine::brokenAt() const
{
    const auto broken = std::ranges::find_if(m_points, [](const Point &point) { return !std::isfinite(point.value); });
    if (broken == m_points.end())
        return {};
    return wholeStep(*broken).value_or(broken - m_points.begin() + 1);
}

std::optional<double> LossLine::lastEpoch() const
{
    for (auto point = m_points.rbegin(); point != m_points.rend(); ++point) {
        if (std::isfinite(point->epoch))
            return point->epoch;
    }
    return {};
}

std::optional<double> LossLine::change() const
{
    if (m_points.empty() || !std::isfinite(last().smoothed) || !std::isfinite(last().step))
        return {};
    const auto isBefore = [&](const Point &point) { return point.step <= last().step - StepsOfChange; };
    const auto before = std::find_if(m_points.rbegin(), m_points.rend(), isBefore);
    if (before == m_points.rend() || before->step < last().step - 2 * StepsOfChange)
        return {};
    const double change = (last().smoothed - before->smoothed) / std::abs(before->smoothed);
    return std::isfinite(change) ? std::optional(change) : std::nullopt;
}

/// Where each point stands on the axis of the curve; grows from point to point.
std::vector<double> LossLine::places() const
{
    const bool hasSteps = std::ranges::all_of(m_points, [](const Point &p) { return std::isfinite(p.step); });
    const bool hasEpochs = std::ranges::all_of(m_points, [](const Point &p) { return std::isfinite(p.epoch); });
    std::vector<double> places;
    places.reserve(m_points.size());
    for (const Point &point : m_points)
        places.push_back(hasSteps ? point.step : hasEpochs ? point.epoch : double(places.size()));
    // Two processes that write into one log are out of order by a few records.
    for (size_t i = 1; i < places.size(); ++i)
        places[i] = std::max(places[i], places[i - 1]);
    return places;
}

std::vector<float> LossLine::curve(size_t most) const
{
    const std::vector<double> x = places();
    const size_t count = std::min(most, m_points.size());
    if (count < 2)
        return count == 1 ? std::vector<float>{float(last().smoothed)} : std::vector<float>();
    std::vector<float> curve;
    size_t next = 0; // first point that is not left behind
    for (size_t i = 0; i < count; ++i) {
        const double at = std::lerp(x.front(), x.back(), double(i) / double(count - 1));
        bool isBroken = false;
        for (; next < x.size() && (x[next] <= at || i + 1 == count); ++next)
            isBroken |= !std::isfinite(m_points[next].smoothed);
        const Point &before = m_points[next == 0 ? 0 : next - 1];
        const Point &after = m_points[std::min(next, m_points.size() - 1)];
        const double gap = x[std::min(next, x.size() - 1)] - x[next == 0 ? 0 : next - 1];
        double value = before.smoothed;
        if (gap > 0 && std::isfinite(after.smoothed))
            value = std::lerp(before.smoothed, after.smoothed, (at - x[next == 0 ? 0 : next - 1]) / gap);
        curve.push_back(isBroken || !std::isfinite(value) ? NoNumber : float(value));
    }
    return curve;
}

} // namespace training
