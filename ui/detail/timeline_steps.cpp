// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/timeline_steps.h"

#include "text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace std::chrono;

namespace {

struct TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

/// Time between two moments; empty when one of them is unknown.
QString between(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid())
        return {};
    return text::exactDuration(std::max(0s, seconds(from.secsTo(to))));
}

QString fromLog(const QString &moment)
{
    return TimelineWords::tr("%1\nRead from the log.", "a time").arg(moment);
}

TimelineStep created(const Job &job, const QDateTime &now)
{
    TimelineStep step{TimelineWords::tr("Created"), {}, {}, text::timeTooltip(job.created)};
    if (job.created.isKnown()) {
        step.time = text::clockSeconds(job.created.utc, now);
        step.caption = text::date(job.created.utc, now);
    } else {
        step.caption = job.created.raw.isEmpty() ? TimelineWords::tr("time not reported") : job.created.raw;
    }
    return step;
}

/// Where a moment comes from: the log, an event, or the list, which is read now and then.
QString fromSource(const QDateTime &moment, const QDateTime &ofEvent, const JobStory &story, const QDateTime &now)
{
    const QString time = text::clock(moment, now);
    if (!story.isOfEvents)
        return fromLog(time);
    return moment == ofEvent ? TimelineWords::tr("%1\nRead from the events.", "a time").arg(time)
                             : TimelineWords::tr("%1\nWhen it was first seen so.", "a time").arg(time);
}

TimelineStep queued(const Job &job, const JobStory &story, const QDateTime &since, const QDateTime &now)
{
    TimelineStep step{TimelineWords::tr("Queued"), text::clockSeconds(since, now), {},
                      fromSource(since, story.queued, story, now)};
    const QString checked = between(job.created.utc, since);
    if (!checked.isEmpty())
        step.caption = TimelineWords::tr("files checked for %1", "a duration").arg(checked);
    return step;
}

TimelineStep running(const Job &job, const JobStory &story, const QDateTime &since, const QDateTime &now)
{
    TimelineStep step{TimelineWords::tr("Running"), text::clockSeconds(since, now), {},
                      fromSource(since, story.started, story, now)};
    const QDateTime queue = queuedSince(job, story);
    const QString waited = between(queue.isValid() ? queue : job.created.utc, since);
    if (!waited.isEmpty())
        step.caption = TimelineWords::tr("waited %1", "a duration").arg(waited);
    return step;
}

QString endCaption(const Job &job, const JobDigest &digest, const JobStory &story)
{
    if (job.status == JobStatus::Succeeded)
        return story.finalCheckpoint;
    return text::steps(digest);
}

TimelineStep ended(const Job &job, const JobDigest &digest, const JobStory &story, const QDateTime &now)
{
    TimelineStep step{text::status(job.status, job.statusText), {}, endCaption(job, digest, story),
                      text::timeTooltip(job.ended), job.status};
    if (job.ended.isKnown())
        step.time = text::clockSeconds(job.ended.utc, now);
    return step;
}

TimelineStep waiting(const Job &job, const QDateTime &now)
{
    TimelineStep step{text::status(job.status, job.statusText), {}, {}, {}, job.status};
    const QString waited = between(job.created.utc, now);
    if (!waited.isEmpty() && isWaiting(job.status) && job.status != JobStatus::Canceling)
        step.caption = TimelineWords::tr("for %1", "a duration up to now").arg(waited);
    return step;
}

} // namespace

std::vector<TimelineStep> timelineOf(const Job &job, const JobDigest &digest, const JobStory &story, const QDateTime &now)
{
    std::vector<TimelineStep> steps{created(job, now)};
    const QDateTime since = runningSince(job, digest, story);
    const QDateTime queue = queuedSince(job, story);
    if (queue.isValid() && job.status != JobStatus::Pending)
        steps.push_back(queued(job, story, queue, now));
    if (since.isValid())
        steps.push_back(running(job, story, since, now));
    if (story.trainingDone.isValid())
        steps.push_back({TimelineWords::tr("Training done, moved for inference"), text::clockSeconds(story.trainingDone, now),
                         between(since, story.trainingDone), fromLog(text::clock(story.trainingDone, now))});
    if (story.checkpointSaved.isValid())
        steps.push_back({TimelineWords::tr("Checkpoint saved"), text::clockSeconds(story.checkpointSaved, now),
                         between(story.trainingDone, story.checkpointSaved),
                         fromLog(text::clock(story.checkpointSaved, now))});
    if (isTerminal(job.status)) {
        steps.push_back(ended(job, digest, story, now));
        return steps;
    }
    const bool isRunningLast = job.status == JobStatus::Running && since.isValid() && !story.trainingDone.isValid()
        && !story.checkpointSaved.isValid();
    const bool isQueueLast = job.status == JobStatus::Queuing && queue.isValid() && !since.isValid();
    if (isQueueLast)
        steps.back().caption = TimelineWords::tr("for %1", "a duration up to now").arg(between(queue, now));
    if (isRunningLast || isQueueLast)
        steps.back().status = job.status;
    else
        steps.push_back(waiting(job, now));
    steps.back().fraction = digest.fraction;
    return steps;
}
