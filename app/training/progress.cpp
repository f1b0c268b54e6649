// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/progress.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;
using std::chrono::minutes;
using std::chrono::seconds;

namespace training {

namespace {

constexpr size_t RecentSteps = 20;
constexpr double EarlyShare = 0.02;
constexpr double WideSpread = 0.15;
constexpr double MostBeforeTheEnd = 0.99;

/// Seconds a step took, of the last records. Logs may write every 10th step only: the pause is shared out.
std::vector<double> recentPaces(std::span<const StepTime> times)
{
    std::vector<double> paces;
    for (size_t i = times.size(); i-- > 1 && paces.size() < RecentSteps;) {
        const double steps = times[i].step - times[i - 1].step;
        const double pause = times[i].seconds - times[i - 1].seconds;
        // A restart sets steps or clock back: its pause says nothing about the pace.
        if (steps > 0 && pause >= 0 && std::isfinite(pause))
            paces.push_back(pause / steps);
    }
    std::sort(paces.begin(), paces.end());
    return paces;
}

/// Value at `share` of a sorted list, between neighbours by their distance.
double quantile(const std::vector<double> &sorted, double share)
{
    const double position = share * double(sorted.size() - 1);
    const size_t below = size_t(position);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], position - double(below));
}

seconds toSeconds(double value)
{
    constexpr double longest = 100.0 * 365 * 24 * 3600; // keeps absurd paces inside the range of the integer
    return seconds(std::llround(std::clamp(value, 0.0, longest)));
}

template <typename Unit>
minutes toMultiple(seconds time, Unit unit, double (*round)(double))
{
    const double count = round(double(time.count()) / double(seconds(unit).count()));
    return std::chrono::duration_cast<minutes>(unit * static_cast<long long>(count));
}

} // namespace

std::optional<double> plannedEpochs(const Job &job)
{
    for (const Setting &setting : job.hyperParameters) {
        bool isNumber = false;
        const double epochs = setting.value.toDouble(&isNumber);
        if (setting.name == u"n_epochs" && isNumber && epochs > 0)
            return epochs;
    }
    return {};
}

std::optional<double> fraction(const ProgressFacts &facts)
{
    std::optional<double> share;
    if (facts.steps.lastStep && facts.steps.totalSteps.value_or(0) > 0)
        share = double(*facts.steps.lastStep) / double(*facts.steps.totalSteps);
    else if (facts.epoch && facts.plannedEpochs.value_or(0) > 0)
        share = *facts.epoch / *facts.plannedEpochs;
    if (!share || !std::isfinite(*share))
        return {};
    return std::clamp(*share, 0.0, isTerminal(facts.status) ? 1.0 : MostBeforeTheEnd);
}

int percent(double fraction)
{
    constexpr double roundingError = 1e-9; // 0.29 × 100 is 28.999…
    return int(std::floor(std::clamp(fraction, 0.0, 1.0) * 100 + roundingError));
}

std::vector<StepTime> stepTimes(const Series &series)
{
    std::vector<StepTime> times;
    for (const MetricPoint &point : series.points) {
        if (point.hasStep() && std::isfinite(point.elapsed))
            times.push_back({double(point.step), point.elapsed});
    }
    return times;
}

TimeLeft timeLeft(const StepProgress &steps, std::span<const StepTime> times,
                  std::optional<seconds> serviceEstimate)
{
    if (serviceEstimate) {
        const seconds given = std::max(*serviceEstimate, 0s);
        return {TimeLeft::Kind::About, given, given, given};
    }
    if (!steps.lastStep || steps.totalSteps.value_or(0) <= 0)
        return {};
    const double total = double(*steps.totalSteps);
    if (double(*steps.lastStep) < EarlyShare * total)
        return {.kind = TimeLeft::Kind::TooEarly};
    const std::vector<double> paces = recentPaces(times);
    if (paces.empty())
        return {};
    const double left = std::max(total - double(*steps.lastStep), 0.0);
    const double median = quantile(paces, 0.5);
    const double quick = quantile(paces, 0.25);
    const double slow = quantile(paces, 0.75);
    const bool isWide = slow - quick > WideSpread * median;
    return {isWide ? TimeLeft::Kind::Between : TimeLeft::Kind::About, toSeconds(median * left),
            toSeconds(quick * left), toSeconds(slow * left)};
}

RoundedTime rounded(seconds timeLeft)
{
    if (timeLeft < 1min)
        return {RoundedTime::Form::UnderOneMinute, 0min};
    if (timeLeft <= 10min)
        return {RoundedTime::Form::UnderTenMinutes, 0min};
    if (timeLeft <= 2h)
        return {RoundedTime::Form::Plain, toMultiple(timeLeft, 1min, std::round)};
    return {RoundedTime::Form::Plain, toMultiple(timeLeft, 5min, std::round)};
}

std::optional<RoundedRange> roundedRange(const TimeLeft &time)
{
    if (time.kind != TimeLeft::Kind::Between || time.low < 10min)
        return {};
    return RoundedRange{toMultiple(time.low, 5min, std::floor), toMultiple(time.high, 5min, std::ceil)};
}

} // namespace training
