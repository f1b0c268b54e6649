// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_marks.h"

#include "detail/detail_facts.h"
#include "text.h"

#include <QCoreApplication>
#include <utility>

namespace {

struct MarkWords
{
    Q_DECLARE_TR_FUNCTIONS(JobMarks)
};

QString nameOf(const Checkpoint &checkpoint)
{
    const QString name = checkpoint.name.isEmpty() ? checkpoint.fullName : checkpoint.name;
    return name.isEmpty() ? MarkWords::tr("Checkpoint") : name;
}

RunMark markOf(const Checkpoint &checkpoint, const QDateTime &now)
{
    RunMark mark;
    mark.detail = nameOf(checkpoint);
    if (checkpoint.step) {
        mark.step = double(*checkpoint.step);
        mark.detail = MarkWords::tr("%1, step %2", "a checkpoint").arg(mark.detail, text::number(*checkpoint.step));
    } else if (checkpoint.created.isKnown()) {
        mark.at = checkpoint.created.utc;
        mark.detail = MarkWords::tr("%1, %2", "a checkpoint, then a time").arg(mark.detail, text::clock(mark.at, now));
    }
    if (!checkpoint.modelName.isEmpty())
        mark.detail = MarkWords::tr("%1, published as %2", "a checkpoint, then a model").arg(mark.detail, checkpoint.modelName);
    return mark;
}

/// A run that waits, begins or ends is no event of its curve.
bool isWorthMarking(JobStatus status)
{
    switch (status) {
    case JobStatus::Running:
    case JobStatus::Canceling:
    case JobStatus::Paused:
    case JobStatus::Other:
        return true;
    case JobStatus::Pending:
    case JobStatus::Queuing:
    case JobStatus::Succeeded:
    case JobStatus::Failed:
    case JobStatus::Canceled:
        break;
    }
    return false;
}

} // namespace

std::vector<RunMark> marksOf(const DetailFacts &facts)
{
    std::vector<RunMark> marks;
    for (const Checkpoint &checkpoint : facts.story.checkpoints)
        marks.push_back(markOf(checkpoint, facts.now));
    bool hasRun = false;
    for (const auto &[at, statusText] : facts.story.statuses) {
        const JobStatus status = jobStatus(statusText);
        const bool isFirst = status == JobStatus::Running && !std::exchange(hasRun, true);
        if (!hasRun || isFirst || !isWorthMarking(status))
            continue;
        RunMark mark{.kind = RunMark::Kind::Status, .word = text::status(status, statusText), .at = at};
        //: A status of a job, and when it was first seen
        mark.detail = MarkWords::tr("%1, seen at %2").arg(mark.word, text::clock(at, facts.now));
        marks.push_back(std::move(mark));
    }
    return marks;
}
