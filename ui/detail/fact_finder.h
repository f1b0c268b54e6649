// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/detail_facts.h"
#include "detail/stats.h"
#include "detail/waiting.h"

#include "values/job_changes.h"

class JobNotes;
class LocalFiles;
class Monitor;

/// Gathers what is known of one job from the store, the archive's story and the person's notes. Looks through all jobs
/// only when another job is opened or readAgain() asks for it: a run before this one seldom changes.
class FactFinder
{
public:
    /// All of it must outlive this object.
    FactFinder(Monitor &monitor, const JobNotes &notes);

    /// What is known of local files; must outlive this object.
    void setFiles(const LocalFiles *files) { m_files = files; }

    /// The job must be known.
    DetailFacts factsOf(const JobKey &key, const JobStory &story);
    StatFacts statFactsOf(const DetailFacts &facts) const;
    /// Of the job that factsOf() was last asked about.
    Waiting waitingOf(const Job &job) const;
    /// Other jobs came or changed.
    void readAgain() { m_known = {}; }
    /// Whether other jobs changed so that the place in the queue, the run before or an estimate may be another.
    bool isTouchedBy(const JobChanges &changes) const;
    /// The job that runs in the account of the last one asked about, while that one waits; null for none.
    const JobKey &runningAhead() const { return m_running; }

    /// The program's clock, in the zone a person chose.
    QDateTime now() const;
    QString connectionName(const QString &accountId) const;
    /// Offset of the service's times that name no zone.
    std::chrono::seconds utcOffset(const QString &accountId) const;
    /// See providers.h; of a removed account, too. True of one that is not known.
    bool hasLogs(const QString &accountId) const;
    /// See hasOneQueue(); true of an account that is not known, but not of local files.
    bool hasQueue(const QString &accountId) const;
    /// The name people see: the nickname, else the job's own.
    QString nameOf(const Job &job) const;

private:
    void lookAround(const Job &job);
    bool isTouchedBy(const Job &job, const JobKey &key) const;

    Monitor &m_monitor;
    const JobNotes &m_notes;
    const LocalFiles *m_files = nullptr;
    JobKey m_known;             ///< whom the following is about
    JobStatus m_knownStatus = JobStatus::Other;
    std::optional<PreviousRun> m_previous;
    int m_queuePlace = 0;
    std::vector<JobKey> m_line; ///< who waits or runs in its account
    JobKey m_running;
    std::vector<std::pair<Job, JobDigest>> m_kin; ///< billed runs with the same files
};
