// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/job_digest.h"

#include <algorithm>
#include <cmath>

namespace {

template <typename Number>
bool isSame(Number a, Number b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool isSame(const std::optional<double> &a, const std::optional<double> &b)
{
    return a.has_value() == b.has_value() && (!a || isSame(*a, *b));
}

} // namespace

bool JobDigest::operator==(const JobDigest &other) const
{
    return lastStep == other.lastStep && totalSteps == other.totalSteps && isSame(fraction, other.fraction)
        && isSame(lastTrainLoss, other.lastTrainLoss) && isSame(lastEvalLoss, other.lastEvalLoss)
        && isSame(bestEvalLoss, other.bestEvalLoss) && nanStep == other.nanStep && isSame(lastEpoch, other.lastEpoch)
        && lastEvalStep == other.lastEvalStep && bestEvalStep == other.bestEvalStep
        && isSame(trainLossChange, other.trainLossChange) && isSame(secondsPerStep, other.secondsPerStep)
        && timeLeft == other.timeLeft && reckonedAt == other.reckonedAt
        && std::ranges::equal(curve, other.curve, [](float a, float b) { return isSame(a, b); })
        && isPartial == other.isPartial && announcedTokens == other.announcedTokens && started == other.started;
}
