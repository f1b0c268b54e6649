// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/run.h"

#include "training/loss_line.h"
#include "training/progress.h"

#include <algorithm>

namespace training {
namespace {

/// A sparkline is 56 pixels wide.
constexpr size_t CurvePoints = 56;

std::optional<double> share(double part, double whole)
{
    if (!(whole > 0) || !(part >= 0))
        return {};
    return std::min(part / whole, 1.0);
}

void readProgress(const Run &run, std::optional<double> epochs, JobDigest *digest)
{
    digest->lastStep = run.progress.lastStep ? run.progress.lastStep : run.estimated.lastStep;
    digest->totalSteps = run.progress.totalSteps ? run.progress.totalSteps : run.estimated.totalSteps;
    if (digest->lastStep && digest->totalSteps)
        digest->fraction = share(double(*digest->lastStep), double(*digest->totalSteps));
    if (!digest->fraction && epochs && digest->lastEpoch)
        digest->fraction = share(*digest->lastEpoch, *epochs);
}

void readPace(const Run &run, JobDigest *digest)
{
    const Series *loss = run.find("loss");
    if (!loss)
        return;
    const std::vector<StepTime> times = stepTimes(*loss);
    if (const std::optional<StepPace> pace = stepPace(times))
        digest->secondsPerStep = pace->typical;
    digest->timeLeft = timeLeft({digest->lastStep, digest->totalSteps}, times, {});
}

void readEvals(const LossLine &evals, Coverage coverage, JobDigest *digest)
{
    if (evals.isEmpty())
        return;
    digest->lastEvalLoss = evals.last().value;
    digest->lastEvalStep = wholeStep(evals.last());
    const std::optional<LossLine::Point> best = coverage == Coverage::Whole ? evals.best() : std::nullopt;
    if (!best)
        return;
    digest->bestEvalLoss = best->value;
    digest->bestEvalStep = wholeStep(*best);
}

/// Of a tail, the first broken value is the run's first only when a good one stands before it.
std::optional<qint64> brokenStep(const LossLine &loss, Coverage coverage)
{
    if (loss.isEmpty() || (coverage == Coverage::Tail && !(loss.beginsWell() && wholeStep(loss.last()))))
        return {};
    return loss.brokenAt();
}

} // namespace

JobDigest digest(const Run &run, std::optional<double> epochs, Coverage coverage)
{
    const LossLine loss(run, "loss");
    const LossLine evals(run, "eval_loss");
    JobDigest digest;
    digest.isPartial = coverage == Coverage::Tail;
    digest.lastEpoch = loss.lastEpoch() ? loss.lastEpoch() : evals.lastEpoch();
    readProgress(run, epochs, &digest);
    readPace(run, &digest);
    readEvals(evals, coverage, &digest);
    if (!loss.isEmpty())
        digest.lastTrainLoss = loss.last().value;
    digest.trainLossChange = loss.change();
    digest.nanStep = brokenStep(loss, coverage);
    digest.curve = (loss.isEmpty() ? evals : loss).curve(CurvePoints);
    return digest;
}

} // namespace training
