// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "detail/stats.h"

/// The losses of a job as figures of the strip; 4 decimals.

/// With what a pattern that a person taught has found in the log, where the digest knows nothing of it.
JobDigest withTaught(JobDigest digest, const ChartData &run);

/// Of a run that goes on: with how it changed, or whether it is the best so far.
Stat trainLoss(const JobDigest &digest);
Stat evalLoss(const Job &job, const JobDigest &digest);

/// Of a run that succeeded.
Stat bestEvalLoss(const JobDigest &digest);
Stat finalEvalLoss(const JobDigest &digest);
Stat finalTrainLoss(const JobDigest &digest);

/// Of a run that was stopped.
Stat lastTrainLoss(const JobDigest &digest);
Stat lastEvalLoss(const JobDigest &digest);

/// The job has neither a validation file nor a split: no eval loss will come.
bool hasNoValidation(const Job &job);

/// `3`: `n_epochs` as people write it; empty when it is unknown.
QString plannedEpochsText(const Job &job);
