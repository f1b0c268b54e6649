// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/stats.h"

#include "detail/ending.h"
#include "detail/loss_stats.h"
#include "detail/stat_words.h"
#include "progress_text.h"
#include "text.h"

#include <QLocale>
#include <QTimeZone>
#include <algorithm>
#include <cmath>

using namespace std::chrono;

namespace {

/// Facts of a running job stand still at the moment they were read.
QDateTime readAt(const StatFacts &facts)
{
    return facts.oldSince.isValid() ? facts.oldSince : facts.now;
}

QString stepsAndEpoch(const Job &job, const JobDigest &digest)
{
    const QString steps = text::steps(digest);
    if (!digest.lastEpoch || !std::isfinite(*digest.lastEpoch))
        return steps;
    const QString epoch = QLocale().toString(*digest.lastEpoch, 'g', 3);
    const QString planned = plannedEpochsText(job);
    const QString epochs = planned.isEmpty() ? StatWords::tr("epoch %1").arg(epoch)
                                             : StatWords::tr("epoch %1 of %2").arg(epoch, planned);
    //: a step, an epoch: Step 1,488 of 2,400 · epoch 1.86 of 3
    return steps.isEmpty() ? epochs : StatWords::tr("%1 · %2").arg(steps, epochs);
}

Stat progress(const StatFacts &facts)
{
    const auto percent = text::progressPercent(facts.job, facts.digest);
    Stat stat{StatWords::tr("Progress"), percent ? text::percent(*percent) : text::none(),
              stepsAndEpoch(facts.job, facts.digest)};
    if (stat.caption.isEmpty())
        stat.caption = StatWords::tr("no step in the log yet");
    if (percent)
        stat.bar = *percent / 100.0;
    stat.tooltip = StatWords::tr("From the steps of the log, else from its epochs.");
    stat.width = 256;
    stat.narrowWidth = 232;
    return stat;
}

Stat endsIn(const StatFacts &facts)
{
    const Ending ending = endingOf(facts.job, facts.digest, facts.oldSince.isValid() ? Freshness::Old : Freshness::Current, facts.now);
    Stat stat{StatWords::tr("Ends in"), ending.timeLeft, ending.about};
    if (stat.caption.isEmpty())
        stat.caption = StatWords::tr("not known");
    stat.tooltip = ending.isOfService
        ? StatWords::tr("The service's own estimate.")
        : StatWords::tr("Estimated from the last 20 step times, or from the log's own estimate.");
    stat.width = 148;
    stat.narrowWidth = 116;
    return stat;
}

Stat elapsed(const StatFacts &facts)
{
    const std::optional<double> pace = facts.digest.secondsPerStep;
    const bool isPaced = pace && std::isfinite(*pace) && *pace > 0;
    auto time = text::runTime(facts.job, facts.digest, readAt(facts));
    if (time && facts.runningSince.isValid())
        time = std::max(0s, seconds(facts.runningSince.secsTo(readAt(facts))));
    Stat stat{StatWords::tr("Elapsed"), text::duration(time),
              isPaced ? StatWords::tr("%1 s per step").arg(QLocale().toString(*pace, 'f', 2)) : QString()};
    stat.tooltip = facts.runningSince.isValid() ? StatWords::tr("Since the first line of the log.")
                                                : StatWords::tr("Since the job was created.");
    stat.width = 132;
    stat.narrowWidth = 112;
    return stat;
}

Stat tokensSoFar(const StatFacts &facts)
{
    Stat stat{StatWords::tr("Tokens"), text::none(), StatWords::tr("reported at the end")};
    const std::optional<double> fraction = facts.digest.fraction;
    if (facts.tokensAtEnd && fraction && std::isfinite(*fraction)) {
        stat.value = text::about(qint64(std::llround(double(*facts.tokensAtEnd) * std::clamp(*fraction, 0.0, 1.0))));
        stat.caption = StatWords::tr("of about %1").arg(text::millions(*facts.tokensAtEnd));
        stat.tooltip = StatWords::tr("Estimated from the log, or from an earlier job with the same file and settings.");
    }
    stat.width = 136;
    stat.narrowWidth = 124;
    stat.isFirstToGo = true;
    return stat;
}

Stat tokensBilled(const StatFacts &facts, int width)
{
    Stat stat{StatWords::tr("Tokens"), text::tokens(facts.job.usage),
              facts.job.usage ? StatWords::tr("billed") : StatWords::tr("not reported")};
    stat.width = stat.narrowWidth = width;
    stat.isFirstToGo = true;
    return stat;
}

QString endedText(const StatFacts &facts)
{
    const ServiceTime &ended = facts.job.ended;
    if (!ended.isKnown())
        return ended.raw.isEmpty() ? StatWords::tr("end not reported") : ended.raw;
    const QDateTime local = ended.utc.toTimeZone(facts.now.timeZone());
    const QString time = text::timeOfDay(local.time());
    switch (local.date().daysTo(facts.now.date())) {
    case 0: return StatWords::tr("ended today, %1").arg(time);
    case 1: return StatWords::tr("ended yesterday, %1").arg(time);
    default: return StatWords::tr("ended %1", "date and time").arg(text::moment(ended, facts.now));
    }
}

Stat totalTime(const StatFacts &facts)
{
    Stat stat{StatWords::tr("Duration"), text::duration(text::runTime(facts.job, facts.digest, facts.now)), endedText(facts)};
    stat.tooltip = facts.digest.started ? StatWords::tr("From the log's first line to the end.")
                                        : StatWords::tr("From creation to the end, with the time it waited.");
    stat.width = stat.narrowWidth = 164;
    return stat;
}

Stat stoppedAt(const StatFacts &facts)
{
    Stat stat = progress(facts);
    stat.label = StatWords::tr("Stopped at");
    stat.bar.reset();
    if (facts.digest.lastStep)
        stat.shortCaption = text::steps(facts.digest);
    else if (!facts.digest.lastEpoch)
        stat.caption = StatWords::tr("before the first step");
    return stat;
}

Stat waitingFor(const StatFacts &facts)
{
    Stat stat{StatWords::tr("Waiting for"), text::none(), {}};
    if (facts.job.created.isKnown()) {
        stat.value = text::duration(std::max(0s, seconds(facts.job.created.utc.secsTo(readAt(facts)))));
        stat.caption = StatWords::tr("since %1", "a clock time").arg(text::clock(facts.job.created.utc, facts.now));
    }
    stat.width = stat.narrowWidth = 164;
    return stat;
}

Stat position(const StatFacts &facts)
{
    Stat stat{StatWords::tr("Position"), text::none(), {}};
    if (facts.queuePlace > 0) {
        stat.value = text::queuePlace(facts.queuePlace);
        stat.caption = StatWords::tr("by creation time");
        stat.tooltip = StatWords::tr("Reckoned from when the waiting jobs of this connection were created.");
    } else if (facts.job.status == JobStatus::Pending) {
        stat.caption = StatWords::tr("the service is checking the files");
    } else {
        stat.caption = StatWords::tr("not known");
    }
    stat.width = stat.narrowWidth = 220;
    return stat;
}

Stat created(const StatFacts &facts)
{
    Stat stat{StatWords::tr("Created"), text::moment(facts.job.created, facts.now), {}};
    if (facts.job.created.isKnown())
        stat.caption = text::day(facts.job.created, facts.now);
    stat.tooltip = text::timeTooltip(facts.job.created);
    stat.width = stat.narrowWidth = 164;
    return stat;
}

Stat linesOf(const LocalFileFacts &file)
{
    Stat stat{StatWords::tr("Lines"), file.lines < 0 ? text::none() : text::number(file.lines), {}};
    if (!file.isRead && !file.error)
        stat.caption = StatWords::tr("being read", "lines of a file");
    stat.width = stat.narrowWidth = 132;
    return stat;
}

} // namespace

QDateTime oldSince(const Job &job, const AccountState &account)
{
    return isTerminal(job.status) || account.phase == AccountState::Phase::Ready ? QDateTime() : account.asOf;
}

std::vector<Stat> statsOf(const StatFacts &facts)
{
    if (facts.file)
        return {progress(facts), trainLoss(facts.digest), lastEvalLoss(facts.digest), bestEvalLoss(facts.digest),
                linesOf(*facts.file)};
    switch (facts.job.status) {
    case JobStatus::Failed: return {};
    case JobStatus::Succeeded:
        return {totalTime(facts), bestEvalLoss(facts.digest), finalEvalLoss(facts.digest), finalTrainLoss(facts.digest),
                tokensBilled(facts, 164)};
    case JobStatus::Canceled:
        return {stoppedAt(facts), totalTime(facts), lastTrainLoss(facts.digest), lastEvalLoss(facts.digest),
                tokensBilled(facts, 136)};
    case JobStatus::Running: break;
    case JobStatus::Pending:
    case JobStatus::Queuing:
    case JobStatus::Canceling:
    case JobStatus::Paused:
    case JobStatus::Other:
        if (!facts.digest.lastStep && !facts.digest.lastEpoch)
            return {waitingFor(facts), position(facts), created(facts)};
        break;
    }
    return {progress(facts), endsIn(facts), elapsed(facts), trainLoss(facts.digest), evalLoss(facts.job, facts.digest),
            tokensSoFar(facts)};
}

QString ageText(const Job &job, const QDateTime &oldSince, const QDateTime &now)
{
    if (job.isGone)
        return StatWords::tr("No longer listed by the service");
    if (job.status == JobStatus::Paused && !oldSince.isValid())
        return StatWords::tr("Waits for a person", "a paused job");
    if (!oldSince.isValid())
        return {};
    const qint64 minutes = std::max<qint64>(0, oldSince.secsTo(now) / 60);
    const QString clock = text::clock(oldSince, now);
    if (minutes < 1)
        return StatWords::tr("As of %1", "a clock time").arg(clock);
    return StatWords::tr("As of %1, %2 ago", "a clock time, a duration").arg(clock, text::duration(std::chrono::minutes(minutes)));
}
