// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_story.h"

#include "archive/archive_reader.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype HeadLines = 60;
constexpr qsizetype TailLines = 400;

/// A clock that was read with the wrong zone is hours off; this much is only a clock that is a little wrong.
constexpr qint64 ClockSlack = 120; // s

constexpr qsizetype StampLength = 19; // 2026-11-20 12:06:58

/// The lines that stand for events name their zone; those of logs name none.
bool isEvent(QByteArrayView line)
{
    return line.size() > StampLength && line[StampLength] == 'Z';
}

QDateTime stampOf(QByteArrayView line, std::chrono::seconds utcOffset)
{
    if (line.size() < StampLength || line[4] != '-' || line[13] != ':')
        return {};
    const QString text = QString::fromLatin1(line.first(StampLength)).replace(u'T', u' ');
    QDateTime stamp = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
    stamp.setTimeSpec(Qt::UTC);
    return isEvent(line) ? stamp : stamp.addSecs(-utcOffset.count());
}

bool says(QByteArrayView line, QByteArrayView phrase)
{
    return line.indexOf(phrase) >= 0;
}

/// `history` is oldest first. What ran when it was first seen has run for an unknown time.
QDateTime firstSeen(JobStatus status, const std::vector<StatusChange> &history)
{
    const auto found = std::ranges::find_if(history, [status](const StatusChange &change) {
        return jobStatus(change.statusText) == status;
    });
    return found == history.end() || found == history.begin() ? QDateTime() : found->at;
}

void readEvent(JobStory &story, QByteArrayView line, const QDateTime &stamp)
{
    story.isOfEvents = true;
    // OpenAI's own sentences, and the word that a relative puts there (Mistral).
    if (!story.queued.isValid() && (says(line, "moving job to queued state") || says(line, "status-updated: QUEUED")))
        story.queued = stamp;
    if (!story.started.isValid() && (says(line, "Fine-tuning job started") || says(line, "status-updated: RUNNING")))
        story.started = stamp;
}

void readLines(JobStory &story, const LogLines &lines, qsizetype first, qsizetype last, std::chrono::seconds utcOffset)
{
    for (qsizetype i = std::max<qsizetype>(0, first); i < std::min(last, lines.size()); ++i)
        readStoryLine(story, lines.at(i), utcOffset);
}

} // namespace

void readStoryLine(JobStory &story, QByteArrayView line, std::chrono::seconds utcOffset)
{
    const QDateTime stamp = stampOf(line, utcOffset);
    if (stamp.isValid() && !story.logStart.isValid())
        story.logStart = stamp;
    if (stamp.isValid() && isEvent(line))
        return readEvent(story, line, stamp);
    if (stamp.isValid() && says(line, "start to transfer it for inference"))
        story.trainingDone = stamp;
    if (stamp.isValid() && says(line, "finetune-job succeeded"))
        story.checkpointSaved = stamp;
    static const QRegularExpression final(u"\\buse (checkpoint-\\d+) as final checkpoint"_s);
    if (says(line, "as final checkpoint"))
        story.finalCheckpoint = final.match(QString::fromUtf8(line)).captured(1);
}

JobStory readStory(const QString &dataDir, const JobKey &key, std::chrono::seconds utcOffset)
{
    JobStory story;
    const auto reader = ArchiveReader::open(dataDir);
    if (!reader)
        return story;
    const auto history = (*reader)->statusHistory(key).value_or(std::vector<StatusChange>());
    story.seenRunning = firstSeen(JobStatus::Running, history);
    story.seenQueued = firstSeen(JobStatus::Queuing, history);
    for (const StatusChange &change : history)
        story.statuses.emplace_back(change.at, change.statusText);
    story.checkpoints = (*reader)->checkpoints(key).value_or(Checkpoints());
    const auto index = (*reader)->logIndex(key);
    if (!index || index->id == 0 || index->blocks.empty())
        return story;
    // Without its beginning a log does not say when it began.
    if (index->blocks.front().number == 0) {
        if (const auto head = (*reader)->block(index->id, 0))
            readLines(story, head->lines, 0, HeadLines, utcOffset);
    }
    const bool hasStart = story.logStart.isValid();
    const size_t first = index->blocks.size() > 1 ? index->blocks.size() - 2 : 0;
    for (size_t i = first; i < index->blocks.size(); ++i) {
        if (const auto block = (*reader)->block(index->id, index->blocks[i].number))
            readLines(story, block->lines, block->lines.size() - TailLines, block->lines.size(), utcOffset);
    }
    if (!hasStart)
        story.logStart = {};
    return story;
}

namespace {

bool fits(const QDateTime &time, const Job &job)
{
    const bool isAfterCreation = !job.created.isKnown() || job.created.utc.secsTo(time) >= -ClockSlack;
    const bool isBeforeEnd = !job.ended.isKnown() || time.secsTo(job.ended.utc) >= -ClockSlack;
    return time.isValid() && isAfterCreation && isBeforeEnd;
}

QDateTime firstFitting(const QDateTime &time, const QDateTime &other, const Job &job)
{
    return fits(time, job) ? time : fits(other, job) ? other : QDateTime();
}

} // namespace

QDateTime queuedSince(const Job &job, const JobStory &story)
{
    return story.isOfEvents ? firstFitting(story.queued, story.seenQueued, job) : QDateTime();
}

QDateTime runningSince(const Job &job, const JobDigest &digest, const JobStory &story)
{
    if (story.isOfEvents)
        return firstFitting(story.started, story.seenRunning, job);
    return digest.started ? *digest.started : firstFitting(story.logStart, story.seenRunning, job);
}
