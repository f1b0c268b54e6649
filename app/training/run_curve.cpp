// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/run_curve.h"

#include "training/smoothing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace training {
namespace {

/// What a point counts by.
enum class PlaceRule : std::uint8_t { Printed, Inferred, Epoch };

double placeOf(const Run &run, size_t series, size_t point, PlaceRule by)
{
    const MetricPoint at = run.series[series].points[point];
    switch (by) {
    case PlaceRule::Printed:
        return at.hasStep() ? double(at.step) : std::numeric_limits<double>::quiet_NaN();
    case PlaceRule::Inferred:
        return at.hasStep() ? double(at.step) : run.inferredSteps[series][point];
    case PlaceRule::Epoch:
        break;
    }
    return at.epoch;
}

PlaceRule placesOf(const Run &run, size_t series, Coverage coverage)
{
    const MetricPoints &points = run.series[series].points;
    if (std::ranges::any_of(points.steps(), [](qint64 step) { return step != MetricPoint::NoStep; }))
        return PlaceRule::Printed;
    const bool isInferred = series < run.inferredSteps.size() && run.inferredSteps[series].size() == points.size();
    return isInferred && coverage == Coverage::Whole ? PlaceRule::Inferred : PlaceRule::Epoch;
}

/// Where the run ended on what its points count by.
double endOf(const Run &run, PlaceRule by, std::optional<double> epochs, double last)
{
    if (by == PlaceRule::Epoch)
        return std::max(epochs.value_or(0), last);
    const StepProgress &progress = by == PlaceRule::Printed ? run.progress : run.estimated;
    return std::max(double(progress.totalSteps.value_or(0)), last);
}

/// A record on the main line.
struct PlacedValue
{
    double place = 0; ///< that of the record before, where its own is not known
    double value = 0;
    bool isPlaced = false;
};

} // namespace

RunCurve lossCurve(const Run &run, double weight, Coverage coverage, std::optional<double> epochs)
{
    RunCurve curve;
    const auto found = std::ranges::find(run.series, "loss", &Series::name);
    if (found == run.series.end())
        return curve;
    const auto series = size_t(found - run.series.begin());
    const PlaceRule by = placesOf(run, series, coverage);
    const bool hasCurrent = series < run.isCurrent.size() && run.isCurrent[series].size() == found->points.size();
    std::vector<PlacedValue> values;
    double last = 0;
    for (size_t i = 0; i < found->points.size(); ++i) {
        if (hasCurrent && !run.isCurrent[series][i])
            continue;
        const double place = placeOf(run, series, i, by);
        const bool isPlaced = std::isfinite(place) && place >= 0;
        last = isPlaced ? place : last;
        values.push_back({last, found->points[i].value, isPlaced});
    }
    // Two writers of one log may state a record after the next one.
    if (!std::ranges::is_sorted(values, {}, &PlacedValue::place))
        std::ranges::stable_sort(values, {}, &PlacedValue::place);
    Ema average(weight);
    for (const PlacedValue &value : values) {
        const double smoothed = average.add(value.value);
        if (!value.isPlaced)
            continue;
        curve.x.push_back(value.place);
        curve.y.push_back(smoothed);
    }
    last = curve.x.empty() ? 0 : curve.x.back();
    const double end = endOf(run, by, epochs, last);
    if (!(end > 0))
        return {};
    for (double &x : curve.x)
        x /= end;
    return curve;
}

RunCurve atPlaces(const RunCurve &curve, size_t places)
{
    RunCurve result;
    for (size_t i = 0; i < places; ++i) {
        result.x.push_back(double(i) / double(places - 1));
        result.y.push_back(valueAt(curve, result.x.back()));
    }
    return result;
}

} // namespace training
