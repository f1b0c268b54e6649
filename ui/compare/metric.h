// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/shared_column.h"
#include "compare/compared_run.h"
#include "training/alignment.h"

#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// A series by its canonical name, as runs are compared by it: `eval_loss`, `loss`, `learning_rate`, `grad_norm`, or any
/// other that the log states.
using Metric = std::string;

/// Evaluations are few and far between: what is measured there is no noise to smooth away.
bool isEvalMetric(const Metric &metric);
/// The weight that all of these runs are smoothed with when a person asks for `weight`: evaluations only where each run
/// has a hundred, since a smoothed line beside one that is not compares nothing.
double weightFor(const std::vector<ComparedRun> &runs, const Metric &metric, double weight);
/// `Eval loss`; a name that is none of ours as the log spells it.
QString metricName(const Metric &metric);
/// `eval loss`: inside a sentence.
QString metricInText(const Metric &metric);
/// Accuracies, rewards and margins want to be high, everything else low.
bool isHigherBetter(const Metric &metric);
/// `0.9096`; learning rates in scientific form.
QString metricText(double value, const Metric &metric);

/// The main line of that series, nullptr where the run has none.
const ChartSeries *pointsOf(const ChartData &data, const Metric &metric);

/// Series beside the losses, learning rate and gradient norm that at least two runs have, in order of first appearance.
std::vector<Metric> sharedMetrics(const std::vector<ComparedRun> &runs);

/// One series of one run, made ready for drawing. Immutable.
struct RunCurve
{
    std::shared_ptr<const ChartData> data; ///< keeps `points` alive
    const ChartSeries *points = nullptr;
    std::shared_ptr<const training::Pyramid> shape; ///< the values as they are drawn
    PackedColumn<double> places; ///< of the records on the axis, ascending; empty where the run does not say
    bool isSmoothed = false;
    std::optional<size_t> risesAfter; ///< the record with the smallest value, when the run got worse ever since

    size_t size() const { return shape->size(); }
    bool isPlaced() const { return size() > 0 && places.size() == size(); }
    double lastPlace() const { return places.back(); }
    double value(size_t index) const { return double(shape->values()[index]); }
    /// Index of the last record at or before `place`.
    std::optional<size_t> recordBefore(double place) const;
    /// The place of the record that is nearest to `place`.
    double nearestPlace(double place) const;
    /// Where x of `axis`, one of the run's own, stands: between the records around it.
    double placeOf(double x, XAxis axis) const;
};

/// How to draw a series.
struct CurveWish
{
    std::shared_ptr<const ChartData> data;
    Metric metric;
    training::Alignment axis = training::Alignment::Step;
    std::optional<double> steps;  ///< planned, see training::RunExtent; only where the axis needs it
    std::optional<double> epochs; ///< the same
    std::optional<double> tokens; ///< the same
    double weight = 0;         ///< of the smoothing; series of less than 20 records are left alone
    bool positiveOnly = false; ///< values of zero and below break the line: a logarithm has no place for them

    bool operator==(const CurveWish &) const = default;
};

/// The wish for one series of a run that is read.
CurveWish curveWish(const ComparedRun &run, const Metric &metric, training::Alignment axis, double weight, bool positiveOnly);

/// Null when the run has no such series. Any thread; O(n) where it smooths.
std::shared_ptr<const RunCurve> makeRunCurve(const CurveWish &wish);

/// The record from which on a run only got worse: three records or more follow it, the last is 2 % above it or more, and
/// two in three steps on the way lead upwards.
std::optional<size_t> sustainedRise(const SharedColumn<float> &values);
