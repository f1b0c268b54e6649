// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/job_inspector.h"

#include "archive/archive.h"
#include "net/http.h"
#include "providers/dialect.h"
#include "sync/service_parts.h"

namespace {

/// Nobody keeps so many; a server that goes in circles stops here.
constexpr int MostCheckpointPages = 100;

} // namespace

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
        askCheckpoints({*answer, key, priority}, {});
    });
}

void JobInspector::cancel()
{
    m_questions = std::make_unique<QObject>();
    m_asked.clear();
}

void JobInspector::askCheckpoints(const Inspection &inspection, const QString &after)
{
    const Job &job = inspection.job;
    const bool isKnownToHaveNone = m_withoutCheckpoints.contains(job.key.id) && !isTerminal(job.status);
    const bool asks = m_asksCheckpoints && !isKnownToHaveNone;
    auto query = asks ? m_context.dialect.checkpoints(job, after) : std::nullopt;
    if (!query) {
        m_asked.remove(inspection.asked);
        Q_EMIT inspected(inspection.asked, {});
        return;
    }
    query->request.priority = inspection.priority;
    const auto take = [this, inspection](const Result<CheckpointPage> &answer) { takeCheckpoints(inspection, answer); };
    m_context.http.ask<CheckpointPage>(std::move(*query), m_questions.get(), take);
}

void JobInspector::takeCheckpoints(Inspection inspection, const Result<CheckpointPage> &answer)
{
    // Without the place where it goes on, what came is what there is.
    if (!answer && inspection.pages > 0 && service_parts::isPlaceLost(answer.error()))
        return store(inspection);
    if (!answer)
        return refused(inspection, answer.error());
    const auto before = inspection.found.size();
    for (const Checkpoint &checkpoint : answer->checkpoints) {
        const QString name = checkpoint.fullName.isEmpty() ? checkpoint.name : checkpoint.fullName;
        // Pages may overlap; what one page says is left as it is.
        if (inspection.pages == 0 || !inspection.names.contains(name))
            inspection.found.push_back(checkpoint);
        inspection.names.insert(name);
    }
    ++inspection.pages;
    const bool leadsOn = !answer->next.isEmpty() && inspection.found.size() > before && inspection.pages < MostCheckpointPages;
    leadsOn ? askCheckpoints(inspection, answer->next) : store(inspection);
}

void JobInspector::store(const Inspection &inspection)
{
    m_asked.remove(inspection.asked);
    const auto stored = m_context.archive.putCheckpoints(inspection.job.key, inspection.found);
    if (stored)
        Q_EMIT checkpointsStored(inspection.job.key);
    else
        Q_EMIT storageFailed(stored.error());
    Q_EMIT inspected(inspection.asked, stored ? std::nullopt : std::optional(stored.error()));
}

void JobInspector::refused(const Inspection &inspection, const Error &error)
{
    m_asked.remove(inspection.asked);
    if (m_context.dialect.mayLackParts() && service_parts::isAbsent(error)) {
        m_withoutCheckpoints.insert(inspection.job.key.id);
        Q_EMIT checkpointsAbsent(inspection.job.key, error);
    }
    Q_EMIT inspected(inspection.asked, hasNone(error) ? std::nullopt : std::optional(error));
}

bool JobInspector::hasNone(const Error &error) const
{
    // 400 and 404 are normal: not every kind of job has checkpoints.
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Rejected)
        return true;
    // Gateways answer with something else altogether: a job, or words of their own.
    return m_context.dialect.mayLackParts() && (error.kind == ErrorKind::Protocol || service_parts::isAbsent(error));
}
