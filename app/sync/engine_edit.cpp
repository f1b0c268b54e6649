// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of an account that a person edited while it is watched.

#include "sync/engine_member.h"

#include "archive/archive.h"

#include <utility>

namespace {

/// Jobs whose stored answers say something else when read for the account as it is now, and when each was last seen.
std::vector<std::pair<Job, QDateTime>> readAnew(const ArchiveReader &reader, const EngineAccount &account)
{
    std::vector<std::pair<Job, QDateTime>> changed;
    for (const ArchivedJob &archived : reader.jobs(account.account.id).value_or(std::vector<ArchivedJob>())) {
        Result<Job> job = account.dialect->jobFromRaw(archived.job.raw);
        if (!job)
            continue;
        // What no answer says.
        job->key = archived.job.key;
        job->isGone = archived.job.isGone;
        job->isDetailed = archived.job.isDetailed;
        job->source = archived.job.source;
        if (*job != archived.job)
            changed.emplace_back(std::move(*job), archived.lastSeen);
    }
    return changed;
}

/// Lists of checkpoints whose times are others in the account's zone as it is now.
std::vector<std::pair<JobKey, Checkpoints>> checkpointsAnew(const ArchiveReader &reader, const EngineAccount &account)
{
    std::vector<std::pair<JobKey, Checkpoints>> changed;
    for (const ArchivedJob &archived : reader.jobs(account.account.id).value_or(std::vector<ArchivedJob>())) {
        const Checkpoints stored = reader.checkpoints(archived.job.key).value_or(Checkpoints());
        if (Checkpoints anew = account.dialect->checkpointsAnew(stored); anew != stored)
            changed.emplace_back(archived.job.key, std::move(anew));
    }
    return changed;
}

} // namespace

void Engine::rereadTimes(const EngineAccount &account)
{
    std::vector<Job> changed;
    for (auto &[job, lastSeen] : readAnew(m_archive->reader(), account)) {
        if (const auto stored = m_archive->putJobs(std::span(&job, 1), lastSeen); !stored)
            Q_EMIT storageFailed(stored.error());
        changed.push_back(std::move(job));
    }
    if (!changed.empty())
        Q_EMIT jobsFound(changed);
    for (const auto &[key, checkpoints] : checkpointsAnew(m_archive->reader(), account)) {
        if (const auto stored = m_archive->putCheckpoints(key, checkpoints); !stored)
            Q_EMIT storageFailed(stored.error());
        else
            Q_EMIT checkpointsChanged(key);
    }
}

void Engine::replaceAccount(const EngineAccount &edited)
{
    EngineAccount account = edited;
    const QString id = account.account.id;
    const Member *before = find(id);
    if (!before)
        return addAccount(account);
    const bool hasOtherZone = before->sync->account().utcOffset != account.account.utcOffset;
    account.account.isPaused = before->isPaused;
    const std::vector<QString> visible = before->sampler->visible();
    before->sync->endOpenings(changedMeanwhile());
    std::erase_if(m_members, [&](const auto &member) { return member->sync->account().id == id; });
    // Another address, key or header may have what was lacking.
    if (const auto stored = m_archive->putLacks(id, {}); !stored)
        Q_EMIT storageFailed(stored.error());
    if (hasOtherZone)
        rereadTimes(account);
    Member &member = add(account);
    member.sampler->setVisible(visible);
    if (m_watched.account == id)
        member.sampler->setWatched(m_watched.id);
    startMember(member);
    if (m_watched.account == id)
        beginWatching();
}
