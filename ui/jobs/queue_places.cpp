// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/queue_places.h"

#include "job_store.h"

#include <QSet>
#include <algorithm>

std::vector<JobKey> QueuePlaces::update(const JobStore &store, const JobChanges &changes)
{
    QSet<QString> accounts;
    for (const std::vector<JobKey> *keys : {&changes.added, &changes.changed, &changes.removed}) {
        for (const JobKey &key : *keys) {
            if (note(store, key))
                accounts.insert(key.account);
        }
    }
    if (accounts.isEmpty())
        return {};
    const QHash<JobKey, int> before = m_places;
    for (const QString &account : std::as_const(accounts))
        reckon(account);
    std::vector<JobKey> moved;
    for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
        if (before.value(it.key(), 0) != it.value())
            moved.push_back(it.key());
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!m_places.contains(it.key()))
            moved.push_back(it.key());
    }
    return moved;
}

bool QueuePlaces::note(const JobStore &store, const JobKey &key)
{
    const Job *job = store.find(key);
    const bool isWaiting = job && !job->isGone
        && (job->status == JobStatus::Queuing || job->status == JobStatus::Pending);
    if (!isWaiting)
        return m_waiting.remove(key);
    const Waiting waiting{job->created.utc, job->status == JobStatus::Queuing};
    const auto known = m_waiting.constFind(key);
    if (known != m_waiting.cend() && *known == waiting)
        return false;
    m_waiting.insert(key, waiting);
    return true;
}

void QueuePlaces::reckon(const QString &account)
{
    m_places.removeIf([&account](QHash<JobKey, int>::iterator place) { return place.key().account == account; });
    std::vector<std::pair<Waiting, JobKey>> line;
    for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
        if (it.key().account != account)
            continue;
        if (!it->created.isValid())
            return;
        line.emplace_back(*it, it.key());
    }
    std::ranges::sort(line, [](const auto &a, const auto &b) { return a.first.created < b.first.created; });
    for (size_t i = 0; i < line.size(); ++i) {
        const bool isTied = i + 1 < line.size() && line[i + 1].first.created == line[i].first.created;
        // A job whose files are still being checked may be queued before those that came later, or may not.
        if (!line[i].first.isQueued || isTied)
            return;
        m_places.insert(line[i].second, int(i) + 1);
    }
}
