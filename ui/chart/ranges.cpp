// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/ranges.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Air = 0.08; ///< above and below the values, as a share of their span
constexpr size_t SettlingEvals = 3;

training::Extremes between(const training::Pyramid &curve, const PackedColumn<double> &x, Range range)
{
    const auto first = std::lower_bound(x.begin(), x.end(), range.min);
    const auto last = std::upper_bound(first, x.end(), range.max);
    return curve.range(size_t(first - x.begin()), size_t(last - x.begin()));
}

/// Exponent of the next 1, 2 or 5 below, if it is near: a logarithmic axis that ends with a label is read more easily.
double downToMark(double exponent, double atMost)
{
    const double power = std::floor(exponent);
    double mark = power;
    for (const double factor : {2.0, 5.0}) {
        if (power + std::log10(factor) <= exponent)
            mark = power + std::log10(factor);
    }
    return exponent - mark <= atMost ? mark : exponent;
}

Range withAir(double low, double high, bool isLog)
{
    if (isLog && high <= 0)
        return {0.1, 1};
    if (isLog) {
        low = std::log10(low > 0 ? low : high / 1000);
        high = std::log10(high);
    }
    if (!(low < high)) {
        const double half = isLog ? 0.1 : std::max(std::abs(low) * 0.1, 1e-9);
        high = low + half;
        low -= half;
    }
    const double air = (high - low) * Air;
    low -= air;
    high += air;
    if (isLog)
        low = downToMark(low, (high - low) / 5);
    return isLog ? Range{std::pow(10, low), std::pow(10, high)} : Range{low, high};
}

/// Skips what the pyramid says lies below: the cost follows what is above.
size_t countAbove(const training::Pyramid &curve, size_t first, size_t last, double top)
{
    if (first >= last || !(double(curve.range(first, last).max) > top))
        return 0;
    if (last - first > training::Pyramid::BlockSize) {
        const size_t middle = first + (last - first) / 2;
        return countAbove(curve, first, middle, top) + countAbove(curve, middle, last, top);
    }
    size_t count = 0;
    for (size_t i = first; i < last; ++i) {
        const auto value = double(curve.values()[i]);
        count += std::isfinite(value) && value > top;
    }
    return count;
}

size_t countBelow(const training::Pyramid &curve, size_t first, size_t last, double bottom)
{
    if (first >= last || !(double(curve.range(first, last).min) < bottom))
        return 0;
    if (last - first > training::Pyramid::BlockSize) {
        const size_t middle = first + (last - first) / 2;
        return countBelow(curve, first, middle, bottom) + countBelow(curve, middle, last, bottom);
    }
    size_t count = 0;
    for (size_t i = first; i < last; ++i) {
        const auto value = double(curve.values()[i]);
        count += std::isfinite(value) && value < bottom;
    }
    return count;
}

bool endsBroken(const ChartData &data)
{
    return !data.train.values.empty() && !std::isfinite(data.train.values.back());
}

/// A round number somewhat above `end`, so that what is marked there has room for its name.
double roomBehind(double end)
{
    if (!(end > 0))
        return end;
    const double least = end * 1.05;
    const double power = std::pow(10, std::floor(std::log10(least)) - 1);
    for (const double step : {5 * power, 10 * power}) {
        if (std::ceil(least / step) * step <= end * 1.15)
            return std::ceil(least / step) * step;
    }
    return least;
}

} // namespace

Range wholeX(const ChartData &data, XAxis axis, bool isRunning)
{
    double first = 0;
    double last = 0;
    for (const ChartSeries *series : {&data.train, &data.eval}) {
        if (series->x(axis).empty())
            continue;
        first = std::min(first, series->x(axis).front());
        last = std::max(last, series->x(axis).back());
    }
    double end = isRunning ? std::max(data.plannedEnd(axis).value_or(last), last) : last;
    if (!isRunning && endsBroken(data))
        end = roomBehind(end);
    return {first, end > first ? end : first + 1};
}

Range usualY(const ChartData &data, const ChartCurves &curves, ShownSeries shown, bool isLog)
{
    training::Extremes all;
    double top = -std::numeric_limits<double>::infinity();
    if (shown.train) {
        all.add(curves.train->range(0, curves.train->size()));
        if (std::isfinite(curves.usualTop))
            top = curves.usualTop;
        if (curves.rise) // the rise is what the picture is for
            top = std::max(top, double(curves.train->range(*curves.rise, curves.train->size()).max));
    }
    if (shown.eval) {
        const size_t count = data.eval.size();
        all.add(curves.eval->range(0, count));
        const training::Extremes settled = curves.eval->range(std::min(SettlingEvals, count), count);
        if (!settled.isEmpty())
            top = std::max(top, double(settled.max));
    }
    if (all.isEmpty())
        return {isLog ? 0.1 : 0, 1};
    return withAir(double(all.min), std::isfinite(top) ? top : double(all.max), isLog);
}

Range everyY(const ChartData &data, const ChartCurves &curves, ShownSeries shown, bool isLog, XAxis axis,
             Range x)
{
    training::Extremes all;
    if (shown.train)
        all.add(between(*curves.train, data.train.x(axis), x));
    if (shown.eval)
        all.add(between(*curves.eval, data.eval.x(axis), x));
    // Between two records the smoothed line is all there is to see.
    if (all.isEmpty())
        return usualY(data, curves, shown, isLog);
    return withAir(double(all.min), double(all.max), isLog);
}

std::optional<Range> valueRange(const training::Pyramid &curve, const PackedColumn<double> &places, Range x, bool isLog)
{
    const training::Extremes all = between(curve, places, x);
    return all.isEmpty() ? std::nullopt : std::optional(withAir(double(all.min), double(all.max), isLog));
}

Range scaled(Range range, double center, double factor, Range limits)
{
    const double span = std::clamp(range.span() * factor, limits.span() / 10'000, limits.span());
    const double share = (center - range.min) / range.span();
    return moved({center - share * span, center + (1 - share) * span}, 0, limits);
}

Range moved(Range range, double distance, Range limits)
{
    const double span = std::min(range.span(), limits.span());
    const double start = std::clamp(range.min + distance, limits.min, limits.max - span);
    return {start, start + span};
}

size_t countAbove(const training::Pyramid &curve, const PackedColumn<double> &x, Range range, double top)
{
    const auto first = std::lower_bound(x.begin(), x.end(), range.min);
    const auto last = std::upper_bound(first, x.end(), range.max);
    return countAbove(curve, size_t(first - x.begin()), size_t(last - x.begin()), top);
}

size_t countBelow(const training::Pyramid &curve, const PackedColumn<double> &x, Range range, double bottom)
{
    const auto first = std::lower_bound(x.begin(), x.end(), range.min);
    const auto last = std::upper_bound(first, x.end(), range.max);
    return countBelow(curve, size_t(first - x.begin()), size_t(last - x.begin()), bottom);
}

std::optional<Range> positivePart(const ChartData &data, XAxis axis, Range whole)
{
    double first = whole.max;
    for (const ChartSeries *series : {&data.train, &data.eval}) {
        const PackedColumn<double> &x = series->x(axis);
        const auto above = std::upper_bound(x.begin(), x.end(), 0.0);
        if (above != x.end())
            first = std::min(first, *above);
    }
    return first < whole.max ? std::optional(Range{first, whole.max}) : std::nullopt;
}

size_t countAtZero(const ChartSeries &series, XAxis axis)
{
    const PackedColumn<double> &x = series.x(axis);
    return size_t(std::upper_bound(x.begin(), x.end(), 0.0) - x.begin());
}

std::optional<Range> lastSteps(const ChartData &data, XAxis axis, double steps)
{
    const ChartSeries &lead = data.lead();
    const PackedColumn<double> &x = lead.x(axis);
    const PackedColumn<double> &counted = lead.x(XAxis::Step);
    if (x.empty())
        return {};
    size_t first = 0;
    if (counted.empty())
        first = double(x.size()) > steps ? x.size() - size_t(steps) : 0;
    else
        first = size_t(std::lower_bound(counted.begin(), counted.end(), counted.back() - steps) - counted.begin());
    const bool isShorter = first == 0 || first + 1 >= x.size();
    return isShorter || !(x[first] < x.back()) ? std::nullopt : std::optional(Range{x[first], x.back()});
}

double converted(const ChartData &data, double x, XAxis from, XAxis to)
{
    const ChartSeries &series = data.lead();
    const PackedColumn<double> &source = series.x(from);
    const PackedColumn<double> &target = series.x(to);
    if (source.empty() || target.empty())
        return x;
    const size_t next = size_t(std::lower_bound(source.begin(), source.end(), x) - source.begin());
    if (next == source.size()) {
        const double end = source.back() > 0 ? target.back() / source.back() : 0;
        return target.back() + (x - source.back()) * end; // past the last record: at the same pace
    }
    if (next == 0)
        return source[0] > 0 ? target[0] * x / source[0] : target[0];
    return std::lerp(target[next - 1], target[next],
                     (x - source[next - 1]) / (source[next] - source[next - 1]));
}

std::vector<double> epochStarts(const ChartData &data, XAxis axis, double upTo)
{
    constexpr size_t most = 50;
    std::vector<double> starts;
    if (!data.hasAxis[size_t(XAxis::Epoch)] || axis == XAxis::Record)
        return starts;
    const std::optional<double> end = data.plannedEnd(axis);
    const ChartSeries &lead = data.lead();
    const double lastEpoch = std::max(lead.x(XAxis::Epoch).back(), end ? data.epochs.value_or(0) : 0);
    for (double epoch = 1; epoch < lastEpoch && starts.size() < most; ++epoch) {
        const bool isPlanned = axis == XAxis::Step && end && data.epochs.value_or(0) > 0;
        const double start = axis == XAxis::Epoch ? epoch
                             : isPlanned          ? *end * epoch / *data.epochs
                                                  : converted(data, epoch, XAxis::Epoch, axis);
        if (start < upTo)
            starts.push_back(start);
    }
    return starts;
}
