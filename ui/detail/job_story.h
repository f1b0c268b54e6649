// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <QByteArrayView>
#include <QDateTime>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

/// What the archive knows of a job's way beside the service's own facts: moments its log mentions, when it
/// was seen, checkpoints. Moments of the log are read with the account's zone, since its lines name none.
struct JobStory
{
    QDateTime seenRunning;     ///< when it was first seen running after it was seen waiting; invalid otherwise
    QDateTime seenQueued;      ///< when it was first seen in the queue, after its files were seen being checked
    Checkpoints checkpoints;
    std::vector<std::pair<QDateTime, QString>> statuses; ///< the service's words, and when each was first heard; oldest first
    QDateTime logStart;        ///< first time stamp of the log; invalid when unknown, as are the next
    QDateTime trainingDone;    ///< the service got the trained weights
    QDateTime checkpointSaved; ///< the service says that the result is stored
    QString finalCheckpoint;   ///< `checkpoint-2400`; empty when unknown
    bool isOfEvents = false;   ///< the lines are events of a service without logs: their first one tells of the creation
    QDateTime queued;          ///< an event says so, as of the next
    QDateTime started;

    bool operator==(const JobStory &) const = default;
};

/// Takes from one line what belongs to the story. Lines of the log's head first, then of its tail.
void readStoryLine(JobStory &story, QByteArrayView line, std::chrono::seconds utcOffset);

/// Everything the archive has; of the log only its first lines and its last blocks. Any thread; fails never: what cannot
/// be read is unknown.
JobStory readStory(const QString &dataDir, const JobKey &key, std::chrono::seconds utcOffset);

/// Since when a job waits in the queue of a service with events; invalid when unknown.
QDateTime queuedSince(const Job &job, const JobStory &story);

/// Since when a job runs: the first line of its log, or the event that says so, else when it was first seen running after it
/// was seen waiting.
/// Invalid when neither is known, or when it contradicts the time of the job's creation.
QDateTime runningSince(const Job &job, const JobDigest &digest, const JobStory &story);
