// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/job_inspector.h"

#include "archive/archive.h"
#include "net/http.h"
#include "providers/dialect.h"
#include "sync/service_parts.h"

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
        // Whoever hears of the answer may learn that there are no checkpoints here.
        Q_EMIT answered(*answer, key.id);
        askCheckpoints(*answer, key, priority);
    });
}

void JobInspector::cancel()
{
    m_questions = std::make_unique<QObject>();
    m_asked.clear();
}

void JobInspector::askCheckpoints(const Job &job, const JobKey &asked, Priority priority)
{
    const bool isKnownToHaveNone = m_withoutCheckpoints.contains(job.key.id) && !isTerminal(job.status);
    const bool asks = m_asksCheckpoints && !isKnownToHaveNone;
    auto query = asks ? m_context.dialect.checkpoints(job) : std::nullopt;
    if (!query) {
        m_asked.remove(asked);
        Q_EMIT inspected(asked, {});
        return;
    }
    query->request.priority = priority;
    const auto take = [this, key = job.key, asked](const Result<Checkpoints> &answer) { takeCheckpoints(key, asked, answer); };
    m_context.http.ask<Checkpoints>(std::move(*query), m_questions.get(), take);
}

void JobInspector::takeCheckpoints(const JobKey &key, const JobKey &asked, const Result<Checkpoints> &answer)
{
    m_asked.remove(asked);
    if (!answer && m_context.dialect.mayLackParts() && service_parts::isAbsent(answer.error())) {
        m_withoutCheckpoints.insert(key.id);
        Q_EMIT checkpointsAbsent(key, answer.error());
    }
    const auto stored = answer ? m_context.archive.putCheckpoints(key, *answer) : Result<void>();
    if (!stored)
        Q_EMIT storageFailed(stored.error());
    else if (answer)
        Q_EMIT checkpointsStored(key);
    std::optional<Error> failure;
    if (!stored)
        failure = stored.error();
    else if (!answer && !hasNone(answer.error()))
        failure = answer.error();
    Q_EMIT inspected(asked, failure);
}

bool JobInspector::hasNone(const Error &error) const
{
    // 400 and 404 are normal: not every kind of job has checkpoints.
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Rejected)
        return true;
    // Gateways answer with something else altogether: a job, or words of their own.
    return m_context.dialect.mayLackParts() && (error.kind == ErrorKind::Protocol || service_parts::isAbsent(error));
}
