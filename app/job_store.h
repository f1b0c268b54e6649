// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_changes.h"

#include <QHash>
#include <QObject>
#include <span>

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
    /// Forgets an account that the person removed.
    void removeAccount(const QString &accountId);

    /// nullptr for an unknown key. Valid until the next merge.
    const Job *find(const JobKey &key) const;
    /// An empty one for an unknown key. Valid until the next merge.
    const JobDigest &digest(const JobKey &key) const;
    qsizetype size() const { return m_jobs.size(); }
    /// All keys, in no order.
    std::vector<JobKey> keys() const;

Q_SIGNALS:
    void changed(const JobChanges &changes);

private:
    struct Known
    {
        Job job;
        JobDigest digest;
    };
    QHash<JobKey, Known> m_jobs;
};
