// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/run.h"
#include "training/segments.h"

#include <span>
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

/// Fills `run->inferredSteps` and `run->estimated` from `run->series` and `run->isCurrent`.
///
/// A progress bar beside a record does not give its step: output is buffered. The order does: the i-th record
/// of the train series stands at i times the logging interval, within each segment, and an eval record at the
/// step of the train record before it.
void inferSteps(Run *run, const StepHints &hints);

} // namespace training
