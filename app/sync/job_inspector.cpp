// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/job_inspector.h"

#include "archive/archive.h"
#include "net/http.h"
#include "providers/dialect.h"

JobInspector::JobInspector(const SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_questions(std::make_unique<QObject>())
{
}

void JobInspector::inspect(const JobKey &key, Priority priority)
{
    if (m_asked.contains(key))
        return;
    m_asked.insert(key);
    Query<Job> query = m_context.dialect.job(key.id);
    query.request.priority = priority;
    m_context.http.ask<Job>(std::move(query), m_questions.get(), [this, key, priority](const Result<Job> &answer) {
        if (!answer) {
            m_asked.remove(key);
            Q_EMIT failed(key, answer.error());
            Q_EMIT inspected(key, answer.error());
            return;
        }
        Q_EMIT answered(*answer);
        askCheckpoints(*answer, priority);
    });
}

void JobInspector::cancel()
{
    m_questions = std::make_unique<QObject>();
    m_asked.clear();
}

void JobInspector::askCheckpoints(const Job &job, Priority priority)
{
    const JobKey key = job.key;
    auto query = m_context.dialect.checkpoints(job);
    if (!query) {
        m_asked.remove(key);
        Q_EMIT inspected(key, {});
        return;
    }
    query->request.priority = priority;
    m_context.http.ask<Checkpoints>(std::move(*query), m_questions.get(), [this, key](const Result<Checkpoints> &answer) {
        m_asked.remove(key);
        // 400 and 404 are normal: not every kind of job has checkpoints.
        const bool hasNone = !answer
            && (answer.error().kind == ErrorKind::NotFound || answer.error().kind == ErrorKind::Rejected);
        const auto stored = answer ? m_context.archive.putCheckpoints(key, *answer) : Result<void>();
        if (!stored)
            Q_EMIT storageFailed(stored.error());
        else if (answer)
            Q_EMIT checkpointsStored(key);
        std::optional<Error> failure;
        if (!stored)
            failure = stored.error();
        else if (!answer && !hasNone)
            failure = answer.error();
        Q_EMIT inspected(key, failure);
    });
}
