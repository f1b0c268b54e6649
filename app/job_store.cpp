// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "job_store.h"

#include <QSet>

void JobStore::merge(std::span<const Job> jobs)
{
    JobChanges changes;
    QSet<JobKey> reported;
    for (const Job &job : jobs) {
        auto known = m_jobs.find(job.key);
        if (known == m_jobs.end()) {
            m_jobs.insert(job.key, {job, {}});
            changes.added.push_back(job.key);
            reported.insert(job.key);
        } else if (known->job != job) {
            known->job = job;
            if (!reported.contains(job.key))
                changes.changed.push_back(job.key);
            reported.insert(job.key);
        } else {
            known->job.source = job.source;
        }
    }
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

void JobStore::mergeDigests(std::span<const std::pair<JobKey, JobDigest>> digests)
{
    JobChanges changes;
    QSet<JobKey> reported;
    for (const auto &[key, digest] : digests) {
        auto known = m_jobs.find(key);
        if (known == m_jobs.end() || known->digest == digest)
            continue;
        known->digest = digest;
        if (!reported.contains(key))
            changes.changed.push_back(key);
        reported.insert(key);
    }
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

void JobStore::removeAccount(const QString &accountId)
{
    JobChanges changes;
    for (auto known = m_jobs.begin(); known != m_jobs.end();) {
        if (known.key().account == accountId) {
            changes.removed.push_back(known.key());
            known = m_jobs.erase(known);
        } else {
            ++known;
        }
    }
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

const Job *JobStore::find(const JobKey &key) const
{
    const auto known = m_jobs.find(key);
    return known == m_jobs.end() ? nullptr : &known->job;
}

const JobDigest &JobStore::digest(const JobKey &key) const
{
    static const JobDigest nothing;
    const auto known = m_jobs.find(key);
    return known == m_jobs.end() ? nothing : known->digest;
}

std::vector<JobKey> JobStore::keys() const
{
    const QList<JobKey> keys = m_jobs.keys();
    return {keys.begin(), keys.end()};
}
