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

QDateTime stampOf(QByteArrayView line, std::chrono::seconds utcOffset)
{
    constexpr qsizetype StampLength = 19; // 2026-11-20 12:06:58
    if (line.size() < StampLength || line[4] != '-' || line[13] != ':')
        return {};
    const QString text = QString::fromLatin1(line.first(StampLength)).replace(u'T', u' ');
    QDateTime stamp = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
    stamp.setTimeSpec(Qt::UTC);
    return stamp.addSecs(-utcOffset.count());
}

bool says(QByteArrayView line, QByteArrayView phrase)
{
    return line.indexOf(phrase) >= 0;
}

/// `history` is oldest first. What ran when it was first seen has run for an unknown time.
QDateTime firstSeenRunning(const std::vector<StatusChange> &history)
{
    const auto running = std::ranges::find_if(history, [](const StatusChange &change) {
        return jobStatus(change.statusText) == JobStatus::Running;
    });
    return running == history.end() || running == history.begin() ? QDateTime() : running->at;
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
    story.seenRunning = firstSeenRunning((*reader)->statusHistory(key).value_or(std::vector<StatusChange>()));
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

QDateTime runningSince(const Job &job, const JobDigest &digest, const JobStory &story)
{
    if (digest.started)
        return *digest.started;
    const auto fits = [&job](const QDateTime &time) {
        const bool isAfterCreation = !job.created.isKnown() || job.created.utc.secsTo(time) >= -ClockSlack;
        const bool isBeforeEnd = !job.ended.isKnown() || time.secsTo(job.ended.utc) >= -ClockSlack;
        return time.isValid() && isAfterCreation && isBeforeEnd;
    };
    if (fits(story.logStart))
        return story.logStart;
    return fits(story.seenRunning) ? story.seenRunning : QDateTime();
}
