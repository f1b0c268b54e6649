// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"
#include "sync/pace.h"
#include "training/progress.h"
#include "values/job.h"
#include "values/job_digest.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <deque>
#include <optional>
#include <vector>

class Archive;

/// Sums up growing logs for the jobs table, at most once a second a log. Engine thread.
class DigestKeeper : public QObject
{
    Q_OBJECT

public:
    DigestKeeper(Archive &archive, const Pace &pace, QObject *parent = nullptr);

    /// This job's log has grown.
    void touch(const Job &job);
    /// Sums up archived logs that have no digest of today's kind, one after the other, as long as nothing else is to do.
    void catchUp(const std::vector<Job> &jobs);
    /// Sums up the logs that have grown, now.
    void flush();

Q_SIGNALS:
    void ready(const JobKey &key, const JobDigest &digest);

private:
    void timerFired();
    void plan();
    void sumUp(const Job &job);
    void addEventTimes(const LogIndex &index, std::vector<training::StepTime> newest, JobDigest *digest) const;
    void addBars(const LogIndex &index, JobDigest *digest) const;
    void addStart(const Job &job, const LogIndex &index, JobDigest *digest) const;

    Archive &m_archive;
    const Pace m_pace;
    QTimer m_timer;
    Pace::Ms m_interval;        ///< between two summaries
    QElapsedTimer m_sinceFlush; ///< invalid before the first
    QHash<JobKey, Job> m_waiting;
    std::deque<Job> m_backlog;
};
