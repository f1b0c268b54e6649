// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

#include <QString>
#include <optional>
#include <vector>

/// A stretch of an axis, min below max.
struct Range
{
    double min = 0;
    double max = 1;

    double span() const { return max - min; }
    bool contains(double value) const { return min <= value && value <= max; }
    Range united(const Range &other) const { return {std::min(min, other.min), std::max(max, other.max)}; }
    bool operator==(const Range &) const = default;
};

/// Which lines count.
struct ShownSeries
{
    bool train = true;
    bool eval = true;

    bool operator==(const ShownSeries &) const = default;
};

/// Lines and labels along an axis.
struct AxisMarks
{
    std::vector<double> at;
    std::vector<QString> texts; ///< same length

    bool operator==(const AxisMarks &) const = default;
};

/// From the start to the end of the plan while the run goes on, else to its last point, and somewhat further where it
/// ended in NaN.
Range wholeX(const ChartData &data, XAxis axis, bool isRunning);

/// The vertical range that shows the shape of the run: from the smallest value to the 98th percentile of the
/// smoothed train loss, or the largest eval value after the third, 8 % more on both sides. The high start is
/// cut; a rise that the run ended with is not.
Range usualY(const ChartData &data, const ChartCurves &curves, ShownSeries shown, bool isLog);

/// The vertical range that holds every finite value between the ends of `x`.
Range everyY(const ChartData &data, const ChartCurves &curves, ShownSeries shown, bool isLog, XAxis axis,
             Range x);

/// The vertical range of the finite values of `curve` between the ends of `x`; nothing when there are none.
std::optional<Range> valueRange(const training::Pyramid &curve, const PackedColumn<double> &places, Range x, bool isLog);

/// Finite values of `curve` above `top`, between the ends of `range`.
size_t countAbove(const training::Pyramid &curve, const PackedColumn<double> &x, Range range, double top);
/// The same below `bottom`.
size_t countBelow(const training::Pyramid &curve, const PackedColumn<double> &x, Range range, double bottom);

/// `range` made `factor` times as wide around `center`, inside `limits`; never narrower than a 10,000th of
/// them.
Range scaled(Range range, double center, double factor, Range limits);
/// `range` moved by `distance`, stopped at the ends of `limits`.
Range moved(Range range, double distance, Range limits);

/// What a logarithmic axis can show of `whole`: from the first place above zero. Nothing when there is none.
std::optional<Range> positivePart(const ChartData &data, XAxis axis, Range whole);
/// Records that stand at zero, which a logarithmic axis has no place for.
size_t countAtZero(const ChartSeries &series, XAxis axis);

/// The stretch from the place `steps` before the last record to that record; in records where the log states no steps.
/// Nothing when the run is shorter.
std::optional<Range> lastSteps(const ChartData &data, XAxis axis, double steps);

/// Where a point of one axis stands on another, between the records around it.
double converted(const ChartData &data, double x, XAxis from, XAxis to);

/// Marks at round numbers, at least `spacing` pixels apart on `pixels`.
AxisMarks marksX(Range range, XAxis axis, double pixels, double spacing, bool isLog = false);
AxisMarks marksY(Range range, bool isLog, double pixels, double spacing);
/// Near both ends of a range, inside it: not round, but told to three digits. For where only one round value fits, which
/// says nothing about the scale.
AxisMarks marksAtEnds(Range range);

/// Where epoch 2, 3, … begin on `axis`; the index is the epoch's number minus 2. Empty when it is not known.
std::vector<double> epochStarts(const ChartData &data, XAxis axis, double upTo);
