// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/job_inspector.h"

#include "archive/archive.h"
#include "net/http.h"
#include "providers/dialect.h"

JobInspector::JobInspector(const SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void JobInspector::inspect(const JobKey &key, Priority priority)
{
    if (m_asked.contains(key))
        return;
    m_asked.insert(key);
    Query<Job> query = m_context.dialect.job(key.id);
    query.request.priority = priority;
    m_context.http.ask<Job>(std::move(query), this, [this, key, priority](const Result<Job> &answer) {
        m_asked.remove(key);
        if (!answer) {
            Q_EMIT failed(key, answer.error());
            Q_EMIT inspected(key);
            return;
        }
        Q_EMIT this->answered(*answer);
        inspectCheckpoints(*answer, priority);
    });
}

void JobInspector::inspectCheckpoints(const Job &job, Priority priority)
{
    const JobKey key = job.key;
    auto query = m_context.dialect.checkpoints(job);
    if (!query || m_checkpointed.contains(key)) {
        Q_EMIT inspected(key);
        return;
    }
    query->request.priority = priority;
    if (isTerminal(job.status))
        m_checkpointed.insert(key);
    m_context.http.ask<Checkpoints>(std::move(*query), this, [this, key](const Result<Checkpoints> &answer) {
        // 400 and 404 are normal: not every kind of job has checkpoints. Another failure is asked again next time.
        const bool hasNone = !answer
            && (answer.error().kind == ErrorKind::NotFound || answer.error().kind == ErrorKind::Rejected);
        if (!answer && !hasNone)
            m_checkpointed.remove(key);
        if (answer) {
            const auto stored = m_context.archive.putCheckpoints(key, *answer);
            stored ? Q_EMIT checkpointsStored(key) : Q_EMIT storageFailed(stored.error());
        }
        Q_EMIT inspected(key);
    });
}
