// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/loss_stats.h"

#include "detail/stat_words.h"
#include "text.h"
#include "training/progress.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

Stat figure(const QString &label, std::optional<double> value, int width, int narrowWidth)
{
    Stat stat{label, text::loss(value, 4), value ? QString() : StatWords::tr("none in the log")};
    stat.width = width;
    stat.narrowWidth = narrowWidth;
    return stat;
}

QString atStep(std::optional<qint64> step)
{
    return step ? StatWords::tr("step %1").arg(text::number(*step)) : QString();
}

/// `−1.5 %`
QString change(double share)
{
    const QString figure = QLocale().toString(std::abs(share) * 100, 'f', 1);
    const QString sign = share < 0 ? u"−"_s : share > 0 ? u"+"_s : QString();
    //: A change as a percentage with its sign. Chinese writes no space before the percent sign.
    return StatWords::tr("%1 %").arg(sign + figure);
}

Stat::Trend trendOf(double share)
{
    constexpr double Still = 0.0005; // shown as 0.0 %
    return std::abs(share) < Still ? Stat::Trend::Flat : share < 0 ? Stat::Trend::Down : Stat::Trend::Up;
}

bool isNumber(std::optional<double> value)
{
    return value && std::isfinite(*value);
}

} // namespace

JobDigest withTaught(JobDigest digest, const ChartData &run)
{
    if (!run.isTaught || run.train.values.empty())
        return digest;
    if (!digest.lastTrainLoss)
        digest.lastTrainLoss = run.train.values.back();
    if (!digest.lastStep && run.hasAxis[size_t(XAxis::Step)] && !run.areStepsEstimated)
        digest.lastStep = std::llround(run.train.x(XAxis::Step).back());
    return digest;
}

Stat trainLoss(const JobDigest &digest)
{
    Stat stat = figure(StatWords::tr("Train loss"), digest.lastTrainLoss, 152, 116);
    if (digest.nanStep && digest.lastTrainLoss && !isNumber(digest.lastTrainLoss)) {
        stat.caption = StatWords::tr("since step %1").arg(text::number(*digest.nanStep));
    } else if (isNumber(digest.lastTrainLoss) && isNumber(digest.trainLossChange)) {
        stat.shortCaption = change(*digest.trainLossChange);
        //: %1 is a change such as −1.5 %
        stat.caption = StatWords::tr("%1 in 100 steps").arg(stat.shortCaption);
        stat.trend = trendOf(*digest.trainLossChange);
        stat.tooltip = StatWords::tr("The smoothed train loss against 100 steps before.");
    }
    return stat;
}

Stat evalLoss(const Job &job, const JobDigest &digest)
{
    Stat stat = figure(StatWords::tr("Eval loss"), digest.lastEvalLoss, 148, 116);
    if (!digest.lastEvalLoss) {
        //: E-EVAL
        if (hasNoValidation(job))
            stat.tooltip = StatWords::tr("The job has no validation file and no split.");
        return stat;
    }
    stat.caption = atStep(digest.lastEvalStep);
    if (!isNumber(digest.lastEvalLoss) || !isNumber(digest.bestEvalLoss) || digest.isPartial)
        return stat;
    if (*digest.lastEvalLoss <= *digest.bestEvalLoss) {
        stat.shortCaption = StatWords::tr("best so far");
        stat.caption = digest.lastEvalStep ? StatWords::tr("best so far, step %1").arg(text::number(*digest.lastEvalStep))
                                           : stat.shortCaption;
        return stat;
    }
    const QString best = text::loss(digest.bestEvalLoss, 4);
    stat.shortCaption = StatWords::tr("best %1", "an eval loss").arg(best);
    stat.caption = digest.bestEvalStep
        ? StatWords::tr("best %1 at %2", "an eval loss, a step").arg(best, text::number(*digest.bestEvalStep))
        : stat.shortCaption;
    return stat;
}

Stat bestEvalLoss(const JobDigest &digest)
{
    const bool isKnown = isNumber(digest.bestEvalLoss) && !digest.isPartial;
    Stat stat = figure(StatWords::tr("Best eval loss"), isKnown ? digest.bestEvalLoss : std::nullopt, 164, 140);
    if (isKnown)
        stat.caption = atStep(digest.bestEvalStep);
    return stat;
}

Stat finalEvalLoss(const JobDigest &digest)
{
    Stat stat = figure(StatWords::tr("Final eval loss"), digest.lastEvalLoss, 180, 140);
    if (digest.lastEvalLoss)
        stat.caption = atStep(digest.lastEvalStep);
    return stat;
}

Stat finalTrainLoss(const JobDigest &digest)
{
    Stat stat = figure(StatWords::tr("Final train loss"), digest.lastTrainLoss, 164, 140);
    if (!isNumber(digest.lastTrainLoss) || !isNumber(digest.lastEvalLoss))
        return stat;
    const double difference = *digest.lastTrainLoss - *digest.lastEvalLoss;
    const QString figure = QLocale().toString(std::abs(difference), 'f', 2);
    stat.caption = difference <= 0 ? StatWords::tr("%1 below eval", "a difference of losses").arg(figure)
                                   : StatWords::tr("%1 above eval", "a difference of losses").arg(figure);
    return stat;
}

Stat lastTrainLoss(const JobDigest &digest)
{
    // Without a caption: the log's last step may be a bar's, after the record that states this loss.
    return figure(StatWords::tr("Last train loss"), digest.lastTrainLoss, 152, 116);
}

Stat lastEvalLoss(const JobDigest &digest)
{
    Stat stat = figure(StatWords::tr("Last eval loss"), digest.lastEvalLoss, 148, 116);
    if (digest.lastEvalLoss)
        stat.caption = atStep(digest.lastEvalStep);
    return stat;
}

QString plannedEpochsText(const Job &job)
{
    const std::optional<double> planned = training::plannedEpochs(job);
    return planned ? QLocale().toString(*planned, 'g', 4) : QString();
}

bool hasNoValidation(const Job &job)
{
    const auto split = std::ranges::find(job.hyperParameters, u"split"_s, &Setting::name);
    return job.validationFiles.isEmpty() && split == job.hyperParameters.end();
}
