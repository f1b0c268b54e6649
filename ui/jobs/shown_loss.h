// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <cmath>
#include <optional>

/// What the column *Eval loss* shows of a job: a divergence first, then the last eval loss, then the last train loss.
struct ShownLoss
{
    std::optional<double> value;
    bool isTrainLoss = false; ///< the job has no eval loss

    bool isBroken() const { return value && !std::isfinite(*value); }
};

inline ShownLoss shownLoss(const JobDigest &digest)
{
    if (digest.lastTrainLoss && !std::isfinite(*digest.lastTrainLoss))
        return {digest.lastTrainLoss, false};
    if (digest.lastEvalLoss)
        return {digest.lastEvalLoss, false};
    return {digest.lastTrainLoss, digest.lastTrainLoss.has_value()};
}

/// Nothing of the job's log was read yet, and a job in this state has one.
inline bool isSampleToCome(const Job &job, const JobDigest &digest)
{
    const bool hasLog = job.status == JobStatus::Running || job.status == JobStatus::Succeeded;
    return hasLog && !job.isGone && !digest.reckonedAt.isValid() && digest == JobDigest();
}
