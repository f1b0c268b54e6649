// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the answers of single jobs mean for an account.

#include "sync/account_sync.h"

#include "archive/archive.h"
#include "net/http.h"

namespace {

/// Jobs that a complete walk did not bring are asked one by one before they are called gone; the rest waits for the next.
constexpr size_t GoneQuestionsPerWalk = 50;

/// Another job may be answered all the same.
bool isOfJobAlone(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Rejected;
}

} // namespace

void AccountSync::inspectEnded()
{
    // A job that has ended is asked once more, until it answers: its last facts, and its checkpoints.
    for (const QString &id : QSet<QString>(m_ended))
        inspect(id, Priority::Background);
}

void AccountSync::markMissing(const QSet<QString> &seen)
{
    // Pages shift while they are walked: a job that slipped between two pages is not gone. Its own answer decides.
    m_vouched.subtract(seen);
    size_t asked = 0;
    for (const QString &id : m_known.missingFrom(seen)) {
        const bool isVouched = m_vouched.contains(id);
        // One that was opened by its id: no walk tells what becomes of it.
        if (isVouched && !isTerminal(m_known.find(id)->status))
            inspect(id, Priority::Normal);
        if (isVouched || ++asked > GoneQuestionsPerWalk)
            continue;
        m_missing.insert(id);
        m_inspector.inspect({m_account.id, id}, Priority::Background);
    }
}

void AccountSync::takeAnswer(const Job &answer, const QString &asked)
{
    Job job = answer;
    job.source.at = m_context.clock.now();
    m_state.latency = m_context.http.lastWireTime();
    const QString id = job.key.id;
    if (m_missing.remove(asked) && !m_state.lacksList)
        m_vouched.insert(asked);
    const Job *known = m_known.find(id);
    const bool hasEnded = isTerminal(job.status) && known && !isTerminal(known->status);
    // An answer that says the same is no news, but it is the newest: who shows it asks where it is from.
    if (m_known.takeAnswer(job))
        store({*m_known.find(id)});
    else
        Q_EMIT jobsFound({*m_known.find(id)});
    if (hasEnded)
        m_ended.insert(id);
    noteOwnAnswer();
    if (m_opening.remove(asked))
        Q_EMIT opened(job.key, {});
}

void AccountSync::finishInspection(const JobKey &key, const std::optional<Error> &failure)
{
    if (failure && asksOnceMore(key, *failure))
        return m_inspector.inspect(key, Priority::Normal);
    if (!failure) {
        m_ended.remove(key.id);
        if (m_known.setDetailed(key.id))
            store({*m_known.find(key.id)});
    }
    // The job itself had answered before a person asked for it, or the probe did not.
    if (m_opening.remove(key.id))
        Q_EMIT opened(key, failure);
    if (failure && m_refusal && m_probe == key.id && (!isOfJobAlone(*failure) || !probe())) {
        m_probe.clear();
        rest(*m_refusal);
    }
    Q_EMIT inspected(key, failure);
}

/// A pass has no next round in which a second such answer could tell that a job is gone.
bool AccountSync::asksOnceMore(const JobKey &key, const Error &failure) const
{
    const Job *job = m_known.find(key.id);
    return m_mode == Mode::Once && m_state.lacksList && isAtWork() && failure.kind == ErrorKind::NotFound && job && !job->isGone;
}

void AccountSync::takeFailure(const JobKey &key, const Error &error)
{
    const bool wasMissing = m_missing.remove(key.id);
    if (m_opening.remove(key.id))
        Q_EMIT opened(key, error);
    if (error.kind == ErrorKind::Unauthorized)
        return keyRejected(error);
    if (error.kind != ErrorKind::NotFound)
        return takePollFailure(error);
    if (!m_known.find(key.id))
        return;
    m_vouched.remove(key.id);
    if (!wasMissing && m_state.lacksList) {
        m_missing.insert(key.id); // no list will decide: its second such answer does
        return;
    }
    if (!wasMissing) {
        m_lastFullWalk = {}; // the next walk is a full one and decides
        return;
    }
    if (!m_known.setGone(key.id, true))
        return;
    if (const auto stored = m_context.archive.setGone(std::span(&key, 1), true); !stored)
        Q_EMIT storageFailed(stored.error());
    Q_EMIT jobsFound({*m_known.find(key.id)});
}
