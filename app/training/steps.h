// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/logging_interval.h"
#include "training/run.h"
#include "training/segments.h"

#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace training {

/// What the inference of steps needs beside the series.
struct StepHints
{
    std::span<const Cue> cues;
    const Restarts *restarts = nullptr;
    std::span<const qint64> secondChannel; ///< lines that repeat records of another logger
    bool isFinished = false;               ///< the last epoch printed is the last of the plan
};

/// How the steps of a train series go on behind its last record.
struct TrainSteps
{
    bool printsSome = false; ///< else they are counted, and what follows counts
    bool isByEvaluations = false; ///< told by the evaluation behind them: the next one may move the last of them
    EpochPace pace;
    LoggingInterval interval;
    StepCounter counter = StepCounter({});
    size_t restarts = 0; ///< how many of them it has gone through
    qint64 lastLine = -1;
    double lastStep = 0; ///< what stands on the lines from `lastLine` on
};

/// Fills `run->inferredSteps` and `run->estimated` from `run->series` and `run->isCurrent`. Returns how they go on, by the
/// index of the train series; nothing where there is nothing to infer.
///
/// A progress bar beside a record does not give its step: output is buffered. The order does: the i-th record
/// of the train series stands at i times the logging interval, within each segment, and an eval record at the
/// step of the train record before it.
std::map<size_t, TrainSteps> inferSteps(Run *run, const StepHints &hints);

/// The train series of the process that wrote series `name`: ranks print one after the other. `run.series.size()` when it
/// wrote none.
size_t trainSeriesFor(const Run &run, std::string_view name);

} // namespace training
