// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/run.h"

#include <algorithm>
#include <cmath>

namespace training {
namespace {

/// The points of a series that stand on the main line.
struct MainLine
{
    const Series *series = nullptr;
    const std::vector<bool> *isCurrent = nullptr;
    const std::vector<double> *steps = nullptr; ///< inferred, may be missing

    template <typename Visitor>
    void forEach(Visitor visit) const
    {
        for (size_t i = 0; series && i < series->points.size(); ++i) {
            if ((*isCurrent)[i])
                visit(i, series->points[i]);
        }
    }
};

MainLine mainLineOf(const Run &run, std::string_view name)
{
    const Series *series = run.find(name);
    if (!series)
        return {};
    const auto index = size_t(series - run.series.data());
    return {series, &run.isCurrent[index], run.inferredSteps.empty() ? nullptr : &run.inferredSteps[index]};
}

std::optional<double> lastValue(const MainLine &line)
{
    std::optional<double> last;
    line.forEach([&](size_t, const MetricPoint &point) { last = point.value; });
    return last;
}

std::optional<double> smallestValue(const MainLine &line)
{
    std::optional<double> best;
    line.forEach([&](size_t, const MetricPoint &point) {
        if (std::isfinite(point.value) && (!best || point.value < *best))
            best = point.value;
    });
    return best;
}

/// The step of the first loss that is no finite number; its ordinal number where nothing tells the step.
std::optional<qint64> firstBrokenStep(const MainLine &line)
{
    std::optional<qint64> step;
    qint64 ordinal = 0;
    line.forEach([&](size_t i, const MetricPoint &point) {
        ++ordinal;
        if (step || std::isfinite(point.value))
            return;
        const double inferred = line.steps ? (*line.steps)[i] : std::numeric_limits<double>::quiet_NaN();
        step = point.hasStep() ? point.step : inferred == inferred ? qint64(inferred) : ordinal;
    });
    return step;
}

std::optional<double> fractionOf(double part, double whole)
{
    if (!(whole > 0) || !(part >= 0))
        return {};
    return std::min(part / whole, 1.0);
}

} // namespace

JobDigest digest(const Run &run, std::optional<double> epochs)
{
    const MainLine loss = mainLineOf(run, "loss");
    const MainLine evalLoss = mainLineOf(run, "eval_loss");
    JobDigest digest;
    digest.lastStep = run.progress.lastStep ? run.progress.lastStep : run.estimated.lastStep;
    digest.totalSteps = run.progress.totalSteps ? run.progress.totalSteps : run.estimated.totalSteps;
    if (digest.lastStep && digest.totalSteps)
        digest.fraction = fractionOf(double(*digest.lastStep), double(*digest.totalSteps));
    if (!digest.fraction && epochs) {
        double epoch = std::numeric_limits<double>::quiet_NaN();
        loss.forEach(
            [&](size_t, const MetricPoint &point) { epoch = point.hasEpoch() ? point.epoch : epoch; });
        digest.fraction = fractionOf(epoch, *epochs);
    }
    digest.lastTrainLoss = lastValue(loss);
    digest.lastEvalLoss = lastValue(evalLoss);
    digest.bestEvalLoss = smallestValue(evalLoss);
    digest.nanStep = firstBrokenStep(loss);
    return digest;
}

} // namespace training
