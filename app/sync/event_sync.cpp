// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/event_sync.h"

#include "net/http.h"
#include "providers/dialect.h"
#include "sync/patience.h"
#include "sync/service_parts.h"

#include <utility>

namespace {

/// Attempts that failed in a row and end a drain, or the wish for a file. Each question has been repeated by Http already.
constexpr int FailuresThatEnd = 3;

} // namespace

EventSync::EventSync(Job job, const SyncContext &context, Mode mode, const AccountState &account, QObject *parent)
    : LogFollower(std::move(job), context, mode, parent)
    , m_hasEvents(!account.lacksEvents)
    , m_hasFiles(!account.lacksFiles)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &EventSync::refresh);
    readState();
}

void EventSync::readState()
{
    const auto index = m_context.archive.reader().logIndex(m_job.key);
    if (!index)
        return;
    m_state.generation = index->generation;
    m_state.total = index->total;
    m_state.heldLines = index->heldLines();
    m_state.lastGrowth = index->lastGrowth;
    if (index->isComplete)
        m_state.phase = LogState::Phase::Complete;
}

void EventSync::start()
{
    report({});
    refresh();
}

void EventSync::setJob(const Job &job)
{
    const bool hasJustEnded = isTerminal(job.status) && !isTerminal(m_job.status);
    m_job = job;
    if (!hasJustEnded)
        return;
    m_endedAt = m_context.clock.now();
    if (m_mode == Mode::Watch && (m_timer.isActive() || m_state.phase == LogState::Phase::Complete))
        refresh();
}

void EventSync::refresh()
{
    if (m_isFinished || m_walk || m_isFileAsked)
        return;
    m_timer.stop();
    if (m_state.phase == LogState::Phase::Complete)
        return askFile();
    if (!m_hasEvents)
        return takeLack();
    m_isBeforeStart = m_job.status == JobStatus::Pending || m_job.status == JobStatus::Queuing;
    m_isAfterEnd = isTerminal(m_job.status);
    const Priority priority = m_mode == Mode::Watch ? Priority::Visible : Priority::Background;
    m_walk = std::make_unique<EventWalk>(m_job, m_context, priority, EventWalk::Extent::Whole);
    connect(m_walk.get(), &EventWalk::stored, this, [this](const std::vector<qint64> &blocks) {
        m_state.phase = LogState::Phase::Streaming;
        m_state.error.reset();
        readState();
        report(blocks);
    });
    connect(m_walk.get(), &EventWalk::closed, this, &EventSync::walkClosed);
    connect(m_walk.get(), &EventWalk::failed, this, &EventSync::walkFailed);
    m_walk->start();
}

void EventSync::walkClosed()
{
    m_emptyWalks = m_walk->fresh() == 0 ? m_emptyWalks + 1 : 0;
    m_walk.release()->deleteLater(); // it is the caller
    m_failures = 0;
    m_state.error.reset();
    m_state.phase = m_state.total == 0 ? LogState::Phase::NoLogYet : LogState::Phase::Streaming;
    if (m_isAfterEnd)
        return takeEnd();
    report({});
    if (m_mode == Mode::Drain && !isTerminal(m_job.status))
        finish({});
    else if (isTerminal(m_job.status))
        refresh(); // it ended meanwhile
    else
        m_timer.start(logInterval(m_context.pace, m_emptyWalks));
}

bool EventSync::endedJustNow() const
{
    const QDateTime end = m_endedAt.isValid() ? m_endedAt : m_job.ended.utc;
    return end.isValid() && end.msecsTo(m_context.clock.now()) < m_context.pace.endConfirm.count();
}

/// The last events can trail the end: of a job that has just ended one more walk makes sure, a drain's the next pass.
void EventSync::takeEnd()
{
    if (endedJustNow() && !std::exchange(m_confirmsEnd, true)) {
        report({});
        if (m_mode == Mode::Drain)
            return finish({});
        m_timer.start(m_context.pace.endConfirm);
        return;
    }
    if (const auto stored = m_context.archive.setComplete(m_job.key); !stored)
        return broken(stored.error());
    m_state.phase = LogState::Phase::Complete;
    report({});
    askFile();
}

void EventSync::walkFailed(const Error &error)
{
    m_walk.release()->deleteLater();
    if (error.kind == ErrorKind::Unauthorized)
        return rejected(error);
    if (!service_parts::isAbsent(error))
        return broken(error);
    if (m_isBeforeStart)
        return takeNothingYet();
    // A service that gave events of another job has them: it just has none of this one, or has forgotten it.
    const bool hasEvents = m_state.heldLines > 0 || m_job.isGone
        || m_context.archive.reader().hasEvents(m_job.key.account).value_or(true);
    if (!hasEvents)
        Q_EMIT absent(service_parts::Part::Events, m_job.key, error);
    takeLack();
}

/// Some services know nothing of a job's events before it runs.
void EventSync::takeNothingYet()
{
    m_failures = 0;
    m_state.error.reset();
    m_state.phase = LogState::Phase::NoLogYet;
    report({});
    if (m_mode == Mode::Drain)
        return finish({});
    m_timer.start(logInterval(m_context.pace, ++m_emptyWalks));
}

/// What is held is all there is. Not noted in the archive: another version of the service may have more.
void EventSync::takeLack()
{
    m_state.error.reset();
    m_state.phase = LogState::Phase::Complete;
    report({});
    askFile();
}

void EventSync::askFile()
{
    if (m_mode == Mode::Watch && !isTerminal(m_job.status))
        return; // its end will ask
    const bool isWanted = m_hasFiles && isTerminal(m_job.status);
    const auto held = m_context.archive.reader().resultFile(m_job.key);
    auto query = isWanted && held && !*held ? m_context.dialect.resultFile(m_job) : std::nullopt;
    if (!query)
        return finish({});
    query->request.priority = m_mode == Mode::Watch ? Priority::Normal : Priority::Background;
    m_isFileAsked = true;
    m_context.http.ask<ResultFile>(std::move(*query), this, [this](const Result<ResultFile> &answer) {
        m_isFileAsked = false;
        answer ? takeFile(*answer) : fileFailed(answer.error());
    });
}

void EventSync::takeFile(const ResultFile &file)
{
    if (const auto stored = m_context.archive.putResultFile(m_job.key, file); !stored) {
        Q_EMIT storageFailed(stored.error());
        return finish(stored.error());
    }
    // No line is new, but what they say together is: the last block stands for it.
    const auto index = m_context.archive.reader().logIndex(m_job.key);
    report({index && !index->blocks.empty() ? index->blocks.back().number : 0});
    finish({});
}

void EventSync::fileFailed(const Error &error)
{
    if (error.kind == ErrorKind::Unauthorized) {
        Q_EMIT keyRejected(error);
        return finish(error);
    }
    if (service_parts::isAbsent(error)) {
        // A service that gave another one has files: this one was deleted, or has expired.
        if (!m_context.archive.reader().hasResultFiles(m_job.key.account).value_or(true))
            Q_EMIT absent(service_parts::Part::Files, m_job.key, error);
        return finish({});
    }
    // The log is complete without it; whoever opens the job next asks again.
    if (!mayPass(error.kind) || ++m_failures >= FailuresThatEnd)
        return finish(m_mode == Mode::Drain && mayPass(error.kind) ? std::optional(error) : std::nullopt);
    m_timer.start(pauseAfter(m_context.pace, error, m_failures));
}

void EventSync::broken(const Error &error)
{
    ++m_failures;
    m_state.phase = LogState::Phase::Failed;
    m_state.error = error;
    report({});
    if (error.kind == ErrorKind::Storage)
        Q_EMIT storageFailed(error);
    if (m_mode == Mode::Drain && (!mayPass(error.kind) || m_failures >= FailuresThatEnd))
        return finish(error);
    m_timer.start(pauseAfter(m_context.pace, error, m_failures));
}

void EventSync::rejected(const Error &error)
{
    m_state.phase = LogState::Phase::Failed;
    m_state.error = error;
    report({});
    Q_EMIT keyRejected(error);
    finish(error);
}

void EventSync::finish(std::optional<Error> failure)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_failure = std::move(failure);
    m_timer.stop();
    Q_EMIT finished();
}
