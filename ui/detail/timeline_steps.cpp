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

TimelineStep running(const Job &job, const QDateTime &since, const QDateTime &now)
{
    TimelineStep step{TimelineWords::tr("Running"), text::clockSeconds(since, now), {}, fromLog(text::clock(since, now))};
    const QString waited = between(job.created.utc, since);
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
    if (since.isValid())
        steps.push_back(running(job, since, now));
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
    const bool isRunningLast = job.status == JobStatus::Running && steps.size() == 2;
    if (isRunningLast)
        steps.back().status = job.status;
    else
        steps.push_back(waiting(job, now));
    steps.back().fraction = digest.fraction;
    return steps;
}
