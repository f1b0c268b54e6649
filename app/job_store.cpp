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
            m_jobs.insert(job.key, std::make_shared<KnownJob>(KnownJob{job, JobDigest()}));
            changes.added.push_back(job.key);
            reported.insert(job.key);
        } else if (known.value()->job != job) {
            known.value()->job = job;
            if (!reported.contains(job.key))
                changes.changed.push_back(job.key);
            reported.insert(job.key);
        } else {
            known.value()->job.source = job.source;
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
        if (known == m_jobs.end() || known.value()->digest == digest)
            continue;
        known.value()->digest = digest;
        if (!reported.contains(key))
            changes.changed.push_back(key);
        reported.insert(key);
    }
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

void JobStore::load(std::vector<KnownJob> jobs)
{
    JobChanges changes;
    m_jobs.reserve(m_jobs.size() + qsizetype(jobs.size()));
    for (KnownJob &loaded : jobs) {
        std::shared_ptr<KnownJob> &known = m_jobs[loaded.job.key];
        if (!known) {
            changes.added.push_back(loaded.job.key);
            known = std::make_shared<KnownJob>(std::move(loaded));
        } else if (known->job != loaded.job || known->digest != loaded.digest) {
            changes.changed.push_back(loaded.job.key);
            *known = std::move(loaded);
        }
    }
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

void JobStore::remove(std::span<const JobKey> keys)
{
    JobChanges changes;
    for (const JobKey &key : keys) {
        if (m_jobs.remove(key))
            changes.removed.push_back(key);
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

std::shared_ptr<const KnownJob> JobStore::known(const JobKey &key) const
{
    return m_jobs.value(key);
}

const Job *JobStore::find(const JobKey &key) const
{
    const auto known = m_jobs.find(key);
    return known == m_jobs.end() ? nullptr : &known.value()->job;
}

const JobDigest &JobStore::digest(const JobKey &key) const
{
    static const JobDigest nothing;
    const auto known = m_jobs.find(key);
    return known == m_jobs.end() ? nothing : known.value()->digest;
}

std::vector<JobKey> JobStore::keys() const
{
    return {m_jobs.keyBegin(), m_jobs.keyEnd()};
}

std::vector<std::shared_ptr<const KnownJob>> JobStore::all() const
{
    return {m_jobs.cbegin(), m_jobs.cend()};
}
