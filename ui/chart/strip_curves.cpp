// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/strip_curves.h"

#include "training/smoothing.h"

#include <algorithm>
#include <limits>
#include <utility>

bool isSmoothable(const NamedSeries &series, double weight)
{
    constexpr size_t enoughEvals = 20;
    const bool isShortEval = series.name.starts_with("eval_") && series.points.size() < enoughEvals;
    return weight > 0 && !series.isSteady && !isShortEval;
}

StripCurves makeStripCurves(std::shared_ptr<const ChartData> run, const NamedSeries &series, double weight, bool positiveOnly)
{
    positiveOnly = positiveOnly && series.curve->range(0, series.curve->size()).max > 0;
    StripCurves curves{std::move(run), &series, weight, positiveOnly, 0, series.curve, {}};
    const auto isHidden = [&](double value) { return positiveOnly && value <= 0; };
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    if (positiveOnly)
        curves.hidden = size_t(std::ranges::count_if(series.points.values, isHidden));
    if (curves.hidden > 0) {
        auto raw = std::make_shared<training::Pyramid>();
        raw->reserve(series.points.size());
        for (const double value : series.points.values)
            raw->append(isHidden(value) ? nothing : value);
        curves.raw = std::move(raw);
    }
    if (!isSmoothable(series, weight))
        return curves;
    auto smoothed = std::make_shared<training::Pyramid>();
    smoothed->reserve(series.points.size());
    training::Ema average(weight);
    for (const double value : series.points.values)
        smoothed->append(average.add(isHidden(value) ? nothing : value));
    curves.smoothed = std::move(smoothed);
    return curves;
}
