// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's watched job: its log, what becomes of its lines, and its gaps.

#include "sync/engine_member.h"

#include "archive/archive.h"
#include "sync/digest_keeper.h"

#include <algorithm>
#include <utility>

void Engine::watch(const JobKey &key)
{
    if (key == m_watched)
        return;
    if (Member *before = find(m_watched.account)) {
        before->log.reset();
        before->filler.reset();
        before->sampler->setWatched({});
    }
    m_watched = key;
    if (Member *member = find(key.account))
        member->sampler->setWatched(key.id);
    beginWatching();
}

void Engine::beginWatching()
{
    Member *member = find(m_watched.account);
    // Of an account that was removed, what is held stays readable.
    if (!member && !m_watched.id.isEmpty())
        Q_EMIT logGrown({archivedState(m_watched), {}});
    if (!member || member->log)
        return;
    const Job *job = member->sync->jobs().find(m_watched.id);
    if (!job)
        return;
    if (!member->mayBeAsked || member->isAtRest()) {
        Q_EMIT logGrown({archivedState(m_watched), {}});
        return;
    }
    member->sync->inspect(m_watched.id, Priority::Visible);
    member->log = LogFollower::create(*job, *member->context, LogFollower::Mode::Watch, member->sync->state());
    const LogFollower *log = member->log.get();
    connect(log, &LogFollower::grown, this, &Engine::logHasGrown);
    connect(log, &LogFollower::storageFailed, this, &Engine::storageFailed);
    connect(log, &LogFollower::keyRejected, member->sync.get(), &AccountSync::keyRejected);
    connect(log, &LogFollower::absent, member->sync.get(), &AccountSync::noteAbsent);
    member->log->setKeepsComplete(member->keepsCompleteLogs);
    member->log->start();
}

/// A person wants to know: also of a log that was taken for complete, because the service had no events of the job.
void Engine::refreshLog(Member &member)
{
    member.sampler->refresh();
    if (!member.log)
        return;
    if (member.log->state().phase != LogState::Phase::Complete)
        return member.log->refresh();
    member.log.reset();
    beginWatching();
}

/// The account may not be asked any more: what is held stays readable.
void Engine::stopWatching(Member &member)
{
    const bool wasWatching = member.log != nullptr;
    for (QObject *user : {static_cast<QObject *>(member.log.release()), static_cast<QObject *>(member.filler.release())}) {
        if (user)
            user->deleteLater(); // one of them may be the caller
    }
    if (wasWatching && member.sync->state().phase == AccountState::Phase::Paused)
        Q_EMIT logGrown({archivedState(m_watched), {}});
}

LogState Engine::archivedState(const JobKey &key) const
{
    LogState state;
    state.job = key;
    const auto index = m_archive->reader().logIndex(key);
    if (!index)
        return state;
    state.generation = index->generation;
    state.total = index->total;
    state.heldLines = index->heldLines();
    state.lastGrowth = index->lastGrowth;
    state.phase = index->isWhole() ? LogState::Phase::Complete
        : state.heldLines > 0      ? LogState::Phase::Streaming
                                   : LogState::Phase::NoLogYet;
    return state;
}

void Engine::retryGap(const JobKey &key, qint64 firstLine, qint64 lastLine)
{
    Member *member = find(key.account);
    if (!member || key != m_watched || !member->mayBeAsked || member->isAtRest())
        return;
    member->filler = std::make_unique<GapFiller>(key, *member->context);
    GapFiller *filler = member->filler.get();
    const auto report = [this, key, member](const std::vector<qint64> &blocks) {
        logHasGrown({member->log ? member->log->state() : archivedState(key), blocks});
    };
    connect(filler, &GapFiller::filled, this, report);
    connect(filler, &GapFiller::storageFailed, this, &Engine::storageFailed);
    connect(filler, &GapFiller::keyRejected, member->sync.get(), &AccountSync::keyRejected);
    // Also when nothing came: whoever waits for it shows the gap again.
    connect(filler, &GapFiller::finished, this, [report] { report({}); });
    filler->start(firstLine, lastLine);
}

void Engine::setViewport(const JobKey &key, qint64 firstLine, qint64 lastLine)
{
    Member *member = find(key.account);
    if (member && member->log && key == m_watched)
        member->log->setViewport(firstLine, lastLine);
}

void Engine::updateWatched(const std::vector<Job> &jobs)
{
    m_checkpointTimer.start();
    Member *member = find(m_watched.account);
    for (const Job &job : jobs) {
        if (!member || job.key != m_watched)
            continue;
        if (member->log)
            member->log->setJob(job);
        else
            beginWatching(); // it was chosen before the list brought it
    }
}

/// Lines of this job are in the archive now.
void Engine::linesStored(const JobKey &key)
{
    if (std::exchange(m_isRefused, false))
        Q_EMIT storageRecovered();
    const Member *member = find(key.account);
    if (const Job *job = member ? member->sync->jobs().find(key.id) : nullptr)
        m_digests->touch(*job);
    m_checkpointTimer.start();
}

void Engine::logHasGrown(const LogGrowth &growth)
{
    if (!growth.blocks.empty())
        linesStored(growth.state.job);
    const auto same = std::ranges::find_if(m_growth, [&](const LogGrowth &g) { return g.state.job == growth.state.job; });
    if (same == m_growth.end()) {
        m_growth.push_back(growth);
    } else {
        // After a replacement the old blocks' numbers mean nothing any more.
        if (same->state.generation != growth.state.generation)
            same->blocks.clear();
        same->blocks.insert(same->blocks.end(), growth.blocks.begin(), growth.blocks.end());
        same->state = growth.state;
    }
    if (!m_growthTimer.isActive())
        m_growthTimer.start();
    m_checkpointTimer.start();
}

void Engine::reportGrowth()
{
    for (LogGrowth &growth : std::exchange(m_growth, {})) {
        std::ranges::sort(growth.blocks);
        growth.blocks.erase(std::unique(growth.blocks.begin(), growth.blocks.end()), growth.blocks.end());
        Q_EMIT logGrown(growth);
    }
}
