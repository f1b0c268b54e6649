// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_changes.h"

#include <QHash>
#include <QObject>
#include <memory>
#include <span>

/// A job, and what its log says of it.
struct KnownJob
{
    Job job;
    JobDigest digest;
};

/// What we know now of all jobs of all accounts. Main thread. The one source of the window's models.
///
/// Speaks with one signal that carries one diff; an unchanged poll emits nothing and repaints nothing.
class JobStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Takes newer facts: added when the key is new, changed when a fact differs, silent otherwise. The source is no
    /// fact: the newest is kept, silently. Duplicates within `jobs` count once, the last wins. Never removes: a job missing
    /// here is not gone.
    void merge(std::span<const Job> jobs);
    void mergeDigests(std::span<const std::pair<JobKey, JobDigest>> digests);
    /// Both at once: what the archive has of jobs, each of them once.
    void load(std::vector<KnownJob> jobs);
    /// Forgets jobs that nobody wants to see any more; unknown keys do nothing.
    void remove(std::span<const JobKey> keys);
    /// Forgets an account that the person removed.
    void removeAccount(const QString &accountId);

    /// nullptr for an unknown key. Goes on saying the newest of the job until that is removed, and its last facts after that.
    std::shared_ptr<const KnownJob> known(const JobKey &key) const;
    /// nullptr for an unknown key. Valid until the job is removed.
    const Job *find(const JobKey &key) const;
    /// An empty one for an unknown key. Valid until the job is removed.
    const JobDigest &digest(const JobKey &key) const;
    qsizetype size() const { return m_jobs.size(); }
    /// All keys, in no order.
    std::vector<JobKey> keys() const;
    /// All jobs, in no order.
    std::vector<std::shared_ptr<const KnownJob>> all() const;

Q_SIGNALS:
    void changed(const JobChanges &changes);

private:
    QHash<JobKey, std::shared_ptr<KnownJob>> m_jobs;
};
