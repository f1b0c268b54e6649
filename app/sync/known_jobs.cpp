// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/known_jobs.h"

#include <algorithm>

namespace {

bool saysNothingNew(const Job &known, const Job &entry)
{
    return known.isDetailed && !known.isGone && known.statusText == entry.statusText && known.ended == entry.ended
        && known.name == entry.name && known.usage == entry.usage && known.outputCount == entry.outputCount;
}

} // namespace

void KnownJobs::load(Job job)
{
    const QString id = job.key.id;
    m_jobs.insert(id, std::move(job));
}

std::vector<Job> KnownJobs::takeFromList(const std::vector<Job> &entries)
{
    std::vector<Job> news;
    for (const Job &entry : entries) {
        const auto known = m_jobs.find(entry.key.id);
        if (known != m_jobs.end() && *known == entry) {
            known->source = entry.source;
            continue;
        }
        if (known != m_jobs.end() && saysNothingNew(*known, entry))
            continue;
        m_jobs.insert(entry.key.id, entry);
        news.push_back(entry);
    }
    return news;
}

bool KnownJobs::takeAnswer(const Job &job)
{
    const auto known = m_jobs.find(job.key.id);
    if (known == m_jobs.end()) {
        m_jobs.insert(job.key.id, job);
        return true;
    }
    Job answer = job;
    answer.isDetailed = known->isDetailed && known->statusText == job.statusText;
    if (*known == answer) {
        known->source = answer.source;
        return false;
    }
    *known = std::move(answer);
    return true;
}

bool KnownJobs::setDetailed(const QString &id)
{
    const auto known = m_jobs.find(id);
    if (known == m_jobs.end() || known->isDetailed)
        return false;
    known->isDetailed = true;
    return true;
}

bool KnownJobs::setGone(const QString &id, bool isGone)
{
    const auto known = m_jobs.find(id);
    if (known == m_jobs.end() || known->isGone == isGone)
        return false;
    known->isGone = isGone;
    return true;
}

const Job *KnownJobs::find(const QString &id) const
{
    const auto known = m_jobs.find(id);
    return known == m_jobs.end() ? nullptr : &*known;
}

QSet<QString> KnownJobs::ids() const
{
    return {m_jobs.keyBegin(), m_jobs.keyEnd()};
}

QString KnownJobs::newest(const QSet<QString> &others) const
{
    const Job *newest = nullptr;
    for (const Job &job : m_jobs) {
        const bool isAsked = !job.isGone && !others.contains(job.key.id);
        if (isAsked && (!newest || job.created.utc > newest->created.utc))
            newest = &job;
    }
    return newest ? newest->key.id : QString();
}

std::vector<QString> KnownJobs::active() const
{
    std::vector<QString> active;
    for (const Job &job : m_jobs) {
        if (!isTerminal(job.status) && !job.isGone)
            active.push_back(job.key.id);
    }
    return active;
}

std::vector<QString> KnownJobs::missingFrom(const QSet<QString> &seen) const
{
    std::vector<QString> missing;
    for (const Job &job : m_jobs) {
        if (!job.isGone && !seen.contains(job.key.id))
            missing.push_back(job.key.id);
    }
    return missing;
}

qsizetype KnownJobs::running() const
{
    return std::ranges::count_if(m_jobs, [](const Job &job) { return job.status == JobStatus::Running && !job.isGone; });
}

qsizetype KnownJobs::waiting() const
{
    return std::ranges::count_if(m_jobs, [](const Job &job) { return isWaiting(job.status) && !job.isGone; });
}
