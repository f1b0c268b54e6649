// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_sync.h"

#include "archive/archive.h"
#include "net/http.h"
#include "providers/dialect.h"

#include <algorithm>
#include <utility>

namespace {

/// Questions for what is on screen that may wait for a place: a filtered view can show lines of many blocks.
constexpr int QueuedForAPerson = 2;

/// Answers with fewer lines say little of how long a page takes.
constexpr qsizetype TellingLines = LinesPerBlock / 2;

} // namespace

LogSync::LogSync(Job job, const SyncContext &context, Mode mode, QObject *parent)
    : LogFollower(std::move(job), context, mode, parent)
    , m_trouble(context.pace.gapConfirm)
    , m_ending(context.pace, m_job)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LogSync::refresh);
    loadPlan();
}

void LogSync::loadPlan()
{
    const auto index = m_context.archive.reader().logIndex(m_job.key);
    if (!index)
        return;
    m_plan.load(*index);
    m_state.generation = index->generation;
    m_state.total = index->total;
    m_state.heldLines = m_plan.heldLines();
    m_state.lastGrowth = index->lastGrowth;
    if (index->isWhole())
        m_state.phase = LogState::Phase::Complete;
}

void LogSync::start()
{
    report({});
    if (m_state.phase == LogState::Phase::Complete)
        return finish({});
    refresh();
}

void LogSync::setJob(const Job &job)
{
    const bool hasJustEnded = isTerminal(job.status) && !isTerminal(m_job.status);
    m_job = job;
    if (hasJustEnded && m_mode == Mode::Watch && m_timer.isActive())
        refresh();
}

void LogSync::setViewport(qint64 firstLine, qint64 lastLine)
{
    m_plan.setViewport(firstLine, lastLine);
    if (m_state.phase == LogState::Phase::Streaming && !m_ending.isDoubtful())
        askMore();
}

void LogSync::refresh()
{
    if (m_isFinished)
        return;
    m_timer.stop();
    m_attempts.begin();
    m_plan.wake();
    const auto end = m_plan.atEnd();
    if (end)
        ask(*end);
    if (!m_ending.isDoubtful())
        return askMore();
    // Whether the log was replaced takes one more answer, from wherever.
    const auto other = end ? std::nullopt : m_plan.next();
    if (other)
        ask(*other);
}

void LogSync::setKeepsComplete(bool isKept)
{
    m_keepsComplete = isKept;
    if (m_state.phase == LogState::Phase::Streaming && !m_ending.isDoubtful())
        askMore();
}

void LogSync::askMore()
{
    for (auto least = leastUrgent(); !m_isFinished && least; least = leastUrgent()) {
        const auto range = m_plan.next(*least);
        if (!range)
            return;
        ask(*range);
    }
}

/// What may be asked now; nothing while enough is in flight.
std::optional<LogPlan::Wish> LogSync::leastUrgent() const
{
    const int places = m_context.http.places();
    const int window = m_window.size(places);
    const qsizetype inFlight = m_plan.inFlight();
    if (m_mode == Mode::Drain)
        return inFlight < window ? std::optional(LogPlan::Wish::Later) : std::nullopt;
    if (inFlight < std::max(1, std::min(window, places - 1)))
        return m_keepsComplete ? LogPlan::Wish::Later : LogPlan::Wish::Soon;
    return inFlight < places + QueuedForAPerson ? std::optional(LogPlan::Wish::Seen) : std::nullopt;
}

Priority LogSync::priorityOf(const LogRange &range) const
{
    if (m_mode == Mode::Drain)
        return Priority::Background;
    switch (m_plan.wishFor(range)) {
    case LogPlan::Wish::Seen: return Priority::Visible;
    case LogPlan::Wish::Soon: return Priority::Normal;
    case LogPlan::Wish::Later: return Priority::Background;
    }
    Q_UNREACHABLE();
}

void LogSync::ask(const LogRange &range)
{
    auto query = m_context.dialect.log(m_job.key.id, range);
    if (!query)
        return finish({});
    query->request.priority = priorityOf(range);
    m_plan.asked(range);
    const int generation = m_state.generation;
    m_context.http.ask<LogBlock>(std::move(*query), this, [this, range, generation](Result<LogBlock> answer) {
        // What was asked of the old log says nothing about the new one.
        if (m_isFinished || generation != m_state.generation)
            return;
        m_plan.answered(range);
        if (answer && answer->lines.size() >= TellingLines)
            m_window.answered(m_context.http.lastWireTime());
        if (answer)
            take(range, std::move(*answer));
        else
            refused(range, answer.error());
        settle();
    });
}

void LogSync::take(const LogRange &range, LogBlock block)
{
    m_attempts.succeeded();
    m_state.error.reset();
    m_state.phase = LogState::Phase::Streaming;
    // A service that sends more than asked for must not write into its neighbours' place.
    if (block.lines.size() > range.count)
        block.lines = block.lines.mid(0, range.count);
    switch (m_ending.standing(range, block, m_plan.heldEnd(), m_context.clock.now())) {
    case LogEnding::Standing::Same: break;
    case LogEnding::Standing::Doubtful: return;
    case LogEnding::Standing::Replaced: return beginAnew();
    }
    if (block.lines.isEmpty())
        takeNothing(range, block);
    else
        takeLines(range, block);
}

void LogSync::beginAnew()
{
    const auto generation = m_context.archive.beginGeneration(m_job.key);
    if (!generation)
        return broken(generation.error());
    m_plan = LogPlan();
    m_trouble = LogTrouble(m_context.pace.gapConfirm);
    m_ending.beginAnew();
    m_isOver = false;
    m_state.generation = *generation;
    m_state.total = 0;
    m_state.heldLines = 0;
    m_state.wasReplaced = true;
    report({});
}

void LogSync::takeLines(const LogRange &range, const LogBlock &block)
{
    const qint64 end = range.first + block.lines.size();
    const qint64 total = std::max({block.total, end, m_plan.heldEnd()});
    const QDateTime now = m_context.clock.now();
    const auto changed = m_context.archive.putLines(m_job.key, range.first, block.lines, total, now);
    if (!changed)
        return broken(changed.error());
    m_isOver = m_isOver && end <= m_plan.heldEnd();
    m_plan.stored(range.first, block.lines.size());
    m_plan.setTotal(total);
    m_plan.askForMore(range);
    m_trouble.gaveLines(range.first / LinesPerBlock);
    m_ending.gaveLines();
    m_state.total = total;
    m_state.heldLines = m_plan.heldLines();
    m_state.lastGrowth = now;
    report(*changed);
    // A short answer that reaches the end says as much as an empty one.
    if (block.lines.size() < range.count && end >= block.total && m_ending.endedLongAgo(m_job, now) && isAllWantedHeld())
        m_isOver = true;
}

void LogSync::takeNothing(const LogRange &range, const LogBlock &block)
{
    m_plan.setTotal(block.total);
    if (m_state.total != m_plan.total()) {
        m_state.total = m_plan.total();
        if (const auto stored = m_context.archive.setTotal(m_job.key, m_state.total); !stored)
            return broken(stored.error());
    }
    if (block.total > range.first) {
        Error error;
        error.message = QStringLiteral("the service sent no lines");
        return unreadable(range, error, LogTrouble::Evidence::Answer);
    }
    takeEnd();
}

void LogSync::takeEnd()
{
    if (m_plan.total() == 0)
        m_state.phase = LogState::Phase::NoLogYet;
    m_isOver = m_ending.gaveNothing(m_job, isAllWantedHeld(), m_context.clock.now());
    report({});
}

void LogSync::setComplete()
{
    if (const auto stored = m_context.archive.setComplete(m_job.key); !stored)
        return broken(stored.error());
    m_state.phase = LogState::Phase::Complete;
    report({});
    finish({});
}

void LogSync::refused(const LogRange &range, const Error &error)
{
    if (error.kind == ErrorKind::Unauthorized) {
        m_state.phase = LogState::Phase::Failed;
        m_state.error = error;
        report({});
        Q_EMIT keyRejected(error);
        return finish(error);
    }
    const bool isNoLog = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Rejected;
    // Normal while a job waits; a finished job without a log has none. One that had lines still has: they were removed here.
    if (isNoLog && m_plan.heldLines() == 0 && m_state.total == 0) {
        m_attempts.succeeded();
        m_plan.setTotal(0);
        return takeEnd();
    }
    if (error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Server)
        return unreadable(range, error, LogTrouble::Evidence::Refusal);
    broken(error);
}

void LogSync::unreadable(const LogRange &range, const Error &error, LogTrouble::Evidence evidence)
{
    if (m_plan.total() <= range.first)
        return broken(error); // behind the end: nothing is known to be there
    switch (m_trouble.failed(range, evidence, m_context.clock.now())) {
    case LogTrouble::Verdict::Wait: return m_plan.rest(range.first / LinesPerBlock);
    case LogTrouble::Verdict::AskForFewer: m_plan.askForFewer(range); break;
    case LogTrouble::Verdict::AskAgain: break;
    case LogTrouble::Verdict::SkipLine: return putGap(range, 1, describe(error));
    case LogTrouble::Verdict::SkipBlock: {
        const qint64 blockEnd = (range.first / LinesPerBlock + 1) * LinesPerBlock;
        return putGap(range, std::min(blockEnd, m_plan.total()) - range.first, describe(error));
    }
    case LogTrouble::Verdict::NotTheBlock: return broken(error);
    }
    // One bad answer between good ones is asked for again at once; two in a row are the service's trouble, and wait.
    if (evidence == LogTrouble::Evidence::Answer)
        return;
    if (m_attempts.failures() > 0)
        return broken(error);
    m_attempts.stumbled();
}

void LogSync::putGap(const LogRange &range, qint64 count, const QString &reason)
{
    const LogGap gap{range.first, count, reason};
    const auto changed = m_context.archive.putGap(m_job.key, gap, m_plan.total(), m_context.clock.now());
    if (!changed)
        return broken(changed.error());
    m_plan.stored(range.first, count);
    m_state.heldLines = m_plan.heldLines();
    report(*changed);
}

void LogSync::broken(const Error &error)
{
    m_attempts.failed();
    m_state.phase = LogState::Phase::Failed;
    m_state.error = error;
    report({});
    if (error.kind == ErrorKind::Storage)
        Q_EMIT storageFailed(error);
    if (m_mode == Mode::Drain && m_attempts.endsADrain(error))
        finish(error);
}

void LogSync::settle()
{
    if (m_isFinished)
        return;
    if (m_state.phase == LogState::Phase::Failed) {
        if (m_plan.isIdle())
            m_timer.start(pauseAfter(m_context.pace, *m_state.error, m_attempts.failures()));
        return;
    }
    if (m_ending.isDoubtful()) {
        if (m_plan.isIdle())
            m_timer.start(m_context.pace.replacedConfirm);
        return;
    }
    if (m_isOver && m_plan.isEverythingHeld())
        return setComplete();
    askMore();
    if (m_plan.isIdle() && !m_isFinished)
        settleAtEnd();
}

void LogSync::settleAtEnd()
{
    const bool hasEnded = isTerminal(m_job.status);
    // Announced lines of a finished job are waited for also in a drain; those of a growing log come with the next pass.
    if (m_plan.isResting() && (hasEnded || m_mode == Mode::Watch)) {
        m_timer.start(m_context.pace.logGrowing);
        return;
    }
    if (m_mode == Mode::Watch && m_isOver)
        return; // the rest comes when somebody looks at it
    if (m_mode == Mode::Watch) {
        const bool confirmsEnd = hasEnded && m_ending.isConfirming();
        m_timer.start(confirmsEnd ? m_context.pace.endConfirm : logInterval(m_context.pace, m_ending.emptyAnswers()));
        return;
    }
    // A finished log is complete only after an empty answer at its end. A growing one is left as it is: a drain never waits.
    if (hasEnded && m_ending.emptyAnswers() == 0 && m_plan.isEverythingHeld())
        refresh();
    else
        finish({});
}

void LogSync::finish(std::optional<Error> failure)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_failure = std::move(failure);
    m_timer.stop();
    Q_EMIT finished();
}
