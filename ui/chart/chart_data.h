// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/log_marks.h"
#include "chart/series_preset.h"
#include "training/pyramid.h"
#include "training/run.h"
#include "training/taught_pattern.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What the horizontal axis counts. `Record` (the ordinal number) is drawn only when the log states none of
/// the others.
enum class XAxis : std::uint8_t { Step, Epoch, Time, Record };

/// The main line of one metric as columns: same length, same order, each x ascending. Lines ascend too, unless the log states
/// records out of their order.
struct ChartSeries
{
    PackedColumn<qint64> lines;
    PackedColumn<double> values; ///< as stated, NaN and infinity included
    std::array<PackedColumn<double>, 4>
        axes;                   ///< by XAxis; Time in seconds; empty when the axis is not offered
    std::vector<size_t> breaks; ///< first record of each stretch that is NaN or infinite
    std::shared_ptr<const std::vector<size_t>> byLine = {}; ///< the records in the order of the log; null when they stand so

    size_t size() const { return values.size(); }
    const PackedColumn<double> &x(XAxis axis) const { return axes[size_t(axis)]; }
    /// Index of the record that is number `n` in the log.
    size_t inLineOrder(size_t n) const { return byLine ? (*byLine)[n] : n; }
    /// How many records the log states before `line`.
    size_t recordsBefore(qint64 line) const;
    /// Index of the first record that `line` states.
    std::optional<size_t> recordAt(qint64 line) const;
};

/// The lines as they are drawn: raw values as received, train smoothed on top.
struct ChartCurves
{
    double weight = 0;         ///< of the smoothing
    bool positiveOnly = false; ///< values of zero and below break the line: a logarithm has no place for them
    std::shared_ptr<const training::Pyramid> train;
    std::shared_ptr<const training::Pyramid> smoothed;
    std::shared_ptr<const training::Pyramid> eval;
    std::optional<size_t> rise; ///< train record from which the smoothed loss rose until it was no number
    double usualTop =
        0; ///< UsualTop of the smoothed train loss, NaN without
};

/// One metric beside the losses, made ready for a strip of its own.
struct NamedSeries
{
    std::string name; ///< canonical, else as the log spells it; `name@rank3` for ranks beside the main one
    ChartSeries points;
    std::shared_ptr<const training::Pyramid> curve; ///< over `points.values`
    bool isSteady = false; ///< constant, or it turns so seldom that smoothing would only delay it
};

/// A run, made ready for drawing. Immutable; built in a worker, shown by the main thread without another pass
/// over it.
struct ChartData
{
    /// What the large plot shows, `train` and `eval` hold: `loss`, or what tells most of a run without a loss or one that
    /// is trained for its reward. As the log spells it.
    std::string primary = "loss";
    TrainingMethod method = TrainingMethod::FineTuning;
    ChartSeries train; ///< `primary`
    ChartSeries eval;  ///< `eval_` and `primary`
    ChartSeries learningRate; ///< for the read-out only; its `axes` stay empty
    std::vector<NamedSeries> others; ///< every series but those two, in order of first appearance
    std::vector<LogMark> marks;      ///< what the log tells of beside its values
    std::array<bool, 4> hasAxis{};
    bool areStepsEstimated = false;
    std::optional<double> totalSteps;
    std::optional<double> epochs; ///< planned
    std::shared_ptr<const ChartCurves> curves;

    std::optional<size_t> bestEval; ///< index of the smallest loss, or of the largest reward; of nothing else
    bool hasNonPositive = false;    ///< some value is zero or below
    size_t nonPositiveTrain = 0;
    size_t nonPositiveEval = 0;
    bool isTaught = false;          ///< its losses were found by a pattern that a person taught

    bool isLoss() const { return primary == "loss"; }
    /// The log states records of some series out of the order of their steps.
    bool isReordered() const;
    /// Null when the log has no series of this name beside the primary one.
    const NamedSeries *other(std::string_view name) const;
    bool isEmpty() const { return train.values.empty() && eval.values.empty(); }
    /// Train, or eval when the log has no train loss.
    const ChartSeries &lead() const { return train.values.empty() ? eval : train; }
    /// Step if offered, else Epoch, Time, Record.
    XAxis firstAxis() const;
    /// End of the plan on `axis`, if it is known.
    std::optional<double> plannedEnd(XAxis axis) const;
};

/// How to prepare a run.
struct ChartOptions
{
    double weight = 0.6;          ///< LossChart::smoothing(), so that the main thread need not smooth again
    std::optional<double> epochs; ///< `n_epochs`
    std::optional<training::TaughtText> taught = {}; ///< for logs that state no loss
    std::string trainingType = {}; ///< as the service spells it; empty when it does not say
};

/// Superseded points are left out. Where a series does not state its place on an axis that the run offers, it
/// is placed between its neighbours in the log (eval records rarely carry a clock). Any thread; O(n).
ChartData makeChartData(const training::Run &run, const ChartOptions &options);

/// The curves for another smoothing. Any thread; O(n), about 15 ms for a million points.
std::shared_ptr<const ChartCurves> makeCurves(const ChartData &data, double weight, bool positiveOnly);
