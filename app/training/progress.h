// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_status.h"
#include "values/metric.h"
#include "values/time_left.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

/// How far a run is and when it ends: estimates for people, from values alone. Nothing here is a fact of the
/// service.
namespace training {

/// What a progress figure is made from; whatever is unknown stays empty.
struct ProgressFacts
{
    StepProgress steps;                  ///< the last `a/b` of the log
    std::optional<double> epoch;         ///< last epoch stated
    std::optional<double> plannedEpochs; ///< `n_epochs`
    JobStatus status = JobStatus::Running;
};

/// The hyper-parameter `n_epochs`, which services send as a number or as text; nothing when it is no positive number.
std::optional<double> plannedEpochs(const Job &job);

/// Share of the run that is done, 0…1: steps, else epochs. At most 0.99 until the status is terminal, since a
/// log at its last step does not mean that the service is done. Empty when neither is known.
std::optional<double> fraction(const ProgressFacts &facts);

/// A fraction in whole per cent, never rounded up: 99.7 % done is not 100 %.
int percent(double fraction);

/// When a step was reached, on any clock that only counts up.
struct StepTime
{
    double step = 0;
    double seconds = 0;
};

/// Step times as the records of a series state them (`elapsed`), in line order. Empty when they state none.
std::vector<StepTime> stepTimes(const Series &series);

/// What a step takes, in seconds.
struct StepPace
{
    double typical = 0; ///< median of the last 20 step times
    double quick = 0;   ///< quartiles of the same
    double slow = 0;
    bool isEven = true; ///< the quartiles lie within 15 % of the median
};

/// Nothing without two times. Where a clock shows whole seconds only, what rounding does to single steps is no spread,
/// and earlier steps of the same pace are taken in until `typical` is right to a thousandth.
std::optional<StepPace> stepPace(std::span<const StepTime> times);

/// Time left: the service's own estimate when it gives one, else the pace of the last 20 step times × steps
/// left; `low` and `high` come from their quartiles. Nothing is rounded.
TimeLeft timeLeft(const StepProgress &steps, std::span<const StepTime> times,
                  std::optional<std::chrono::seconds> serviceEstimate);

/// How a time left is put: nobody needs the seconds of an hour.
struct RoundedTime
{
    enum class Form { Plain, UnderTenMinutes, UnderOneMinute };
    Form form = Form::Plain;
    std::chrono::minutes minutes{0}; ///< with Plain: to 5 min above 2 h, else to 1 min

    bool operator==(const RoundedTime &) const = default;
};

RoundedTime rounded(std::chrono::seconds timeLeft);

/// The ends of a range, rounded outwards to 5 min so that it does not claim more than it knows.
struct RoundedRange
{
    std::chrono::minutes low{0};
    std::chrono::minutes high{0};

    bool operator==(const RoundedRange &) const = default;
};

/// Empty when the range is no help: it starts below 10 min. Put `rounded(likely)` then.
std::optional<RoundedRange> roundedRange(const TimeLeft &time);

} // namespace training
