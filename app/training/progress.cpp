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
constexpr size_t MostPauses = 1000;
constexpr double EarlyShare = 0.02;
constexpr double WideSpread = 0.15;
constexpr double MostBeforeTheEnd = 0.99;

/// From one record to the next.
struct Pause
{
    double steps = 0;
    double seconds = 0;

    double perStep() const { return seconds / steps; }
};

/// Of the last records, newest first. Logs may write every 10th step only.
std::vector<Pause> recentPauses(std::span<const StepTime> times)
{
    std::vector<Pause> pauses;
    for (size_t i = times.size(); i-- > 1 && pauses.size() < MostPauses;) {
        const Pause pause{times[i].step - times[i - 1].step, times[i].seconds - times[i - 1].seconds};
        // A restart sets steps or clock back: its pause says nothing about the pace.
        if (pause.steps > 0 && pause.seconds >= 0 && std::isfinite(pause.seconds))
            pauses.push_back(pause);
    }
    return pauses;
}

std::vector<double> sortedPaces(std::span<const Pause> pauses)
{
    std::vector<double> paces;
    for (const Pause &pause : pauses)
        paces.push_back(pause.perStep());
    std::sort(paces.begin(), paces.end());
    return paces;
}

bool showsWholeSeconds(std::span<const Pause> pauses)
{
    return std::all_of(pauses.begin(), pauses.end(),
                       [](const Pause &pause) { return pause.seconds == std::round(pause.seconds); });
}

/// The median without what rounding to whole seconds does to it: the mean of the pauses that agree with it, back to where
/// the pace was another or a second more or less makes no difference.
double unrounded(double median, std::span<const Pause> pauses)
{
    constexpr double EnoughSeconds = 1000;
    constexpr int StrangersThatEnd = 3;
    Pause sum;
    int strangers = 0;
    for (size_t i = 0; i < pauses.size(); ++i) {
        const Pause &pause = pauses[i];
        const bool agrees = std::abs(pause.seconds - median * pause.steps) <= 1 + 0.03 * pause.seconds;
        strangers = agrees ? 0 : strangers + 1;
        if (agrees)
            sum = {sum.steps + pause.steps, sum.seconds + pause.seconds};
        if (i + 1 >= RecentSteps && (sum.seconds >= EnoughSeconds || strangers >= StrangersThatEnd))
            break;
    }
    return sum.steps > 0 ? sum.perStep() : median;
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

std::optional<StepPace> stepPace(std::span<const StepTime> times)
{
    const std::vector<Pause> pauses = recentPauses(times);
    if (pauses.empty())
        return {};
    const std::span<const Pause> last = std::span(pauses).first(std::min(pauses.size(), RecentSteps));
    const std::vector<double> paces = sortedPaces(last);
    StepPace pace{quantile(paces, 0.5), quantile(paces, 0.25), quantile(paces, 0.75)};
    double rounding = 0;
    if (showsWholeSeconds(last)) {
        rounding = 1 / last.front().steps;
        pace.typical = unrounded(pace.typical, pauses);
    }
    pace.isEven = pace.slow - pace.quick - rounding <= WideSpread * pace.typical;
    return pace;
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
    const std::optional<StepPace> pace = stepPace(times);
    if (!pace)
        return {};
    const double left = std::max(total - double(*steps.lastStep), 0.0);
    return {pace->isEven ? TimeLeft::Kind::About : TimeLeft::Kind::Between, toSeconds(pace->typical * left),
            toSeconds(pace->quick * left), toSeconds(pace->slow * left)};
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
