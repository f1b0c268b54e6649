// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_sampler.h"

#include "archive/archive.h"
#include "net/http.h"
#include "providers/dialect.h"
#include "sync/account_sync.h"
#include "sync/patience.h"
#include "sync/service_parts.h"

#include <algorithm>

namespace {

/// The first question tells how long the log is. It may as well bring what only the beginning says: when it began, and how
/// many tokens are to come.
constexpr int HeadLines = 20;

/// A last block with fewer lines says too little; the one before is asked for as well.
constexpr qint64 FewLines = 200;

/// The first lines, the last block, the one before, and one for a log that grew meanwhile.
constexpr int MostQuestions = 4;

bool canHaveLog(const Job &job)
{
    return job.status != JobStatus::Pending && job.status != JobStatus::Queuing && !job.isGone;
}

qint64 heldOf(const LogIndex &index, qint64 number)
{
    const auto block = std::ranges::lower_bound(index.blocks, number, {}, &LogIndex::Block::number);
    return block != index.blocks.end() && block->number == number ? block->count : 0;
}

qint64 heldEnd(const LogIndex &index)
{
    return index.blocks.empty() ? 0 : index.blocks.back().number * LinesPerBlock + index.blocks.back().count;
}

bool isEndHeld(const LogIndex &index)
{
    return index.total > 0 && heldEnd(index) >= index.total;
}

/// What is missing of a block, up to its end: lines that were written meanwhile come along.
LogRange restOf(const LogIndex &index, qint64 number)
{
    const qint64 held = heldOf(index, number);
    return {number * LinesPerBlock + held, int(LinesPerBlock - held)};
}

} // namespace

LogSampler::LogSampler(AccountSync &account, const SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_context(context)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(context.pace.sampleEvery);
    connect(&m_timer, &QTimer::timeout, this, &LogSampler::pump);
}

LogSampler::~LogSampler() = default;

void LogSampler::setVisible(std::vector<QString> ids)
{
    m_visible = std::move(ids);
    pump();
}

void LogSampler::setWatched(const QString &id)
{
    m_watched = id;
    if (m_sample && m_sample->job.key.id == id)
        cancel();
}

void LogSampler::cancel()
{
    m_question.reset();
    m_sample.reset();
}

void LogSampler::pump()
{
    const QDateTime now = m_context.clock.now();
    const bool isReady = m_account.state().phase == AccountState::Phase::Ready && m_account.mayAsk();
    if (m_sample || !isReady)
        return;
    if (m_restsUntil.isValid() && now < m_restsUntil)
        return rest();
    for (const QString &id : m_visible) {
        const Job *job = m_account.jobs().find(id);
        if (job && isWanted(*job) && begin(*job))
            return;
    }
}

void LogSampler::refresh()
{
    m_withoutEvents.clear();
    pump();
}

bool LogSampler::isWanted(const Job &job) const
{
    const QString &id = job.key.id;
    if (id == m_watched || m_done.contains(id) || m_withoutEvents.contains(id) || !canHaveLog(job))
        return false;
    return !m_account.state().lacksEvents || !m_context.dialect.events(job, {});
}

LogSampler::Due LogSampler::due(const Job &job, const LogIndex &index) const
{
    const QDateTime asked = m_askedAt.value(job.key.id);
    if (asked.isValid() && asked.msecsTo(m_context.clock.now()) < m_context.pace.sampleEvery.count())
        return Due::Later;
    const bool hasSeenEnd = isTerminal(job.status) && !m_wereActive.contains(job.key.id) && job.ended.isKnown()
        && index.lastGrowth >= job.ended.utc;
    // What a person removed says all it said: it is fetched again when the job is opened, not for its row.
    const bool wasRemoved = index.id != 0 && index.blocks.empty() && isTerminal(job.status)
        && m_context.archive.reader().firstOfTail(index.id).value_or(std::nullopt);
    return index.isComplete || wasRemoved || (hasSeenEnd && isEndHeld(index)) ? Due::Never : Due::Now;
}

bool LogSampler::begin(const Job &job)
{
    const auto index = m_context.archive.reader().logIndex(job.key);
    if (!index)
        return false;
    switch (due(job, *index)) {
    case Due::Never: m_done.insert(job.key.id); return false;
    case Due::Later: rest(); return false;
    case Due::Now: break;
    }
    m_sample = Sample{job, !isEndHeld(*index)};
    if (m_context.dialect.events(job, {})) {
        askEvents();
        return m_sample.has_value();
    }
    if (index->blocks.empty())
        ask({0, HeadLines});
    else
        ask(restOf(*index, (isEndHeld(*index) ? index->total : index->total - 1) / LinesPerBlock));
    return m_sample.has_value();
}

/// Looks again in a while.
void LogSampler::rest()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void LogSampler::ask(const LogRange &range)
{
    auto query = m_context.dialect.log(m_sample->job.key.id, range);
    if (!query) {
        m_done.insert(m_sample->job.key.id); // a service without logs
        m_sample.reset();
        return;
    }
    ++m_sample->questions;
    query->request.priority = Priority::Idle;
    m_question = std::make_unique<QObject>();
    m_context.http.ask<LogBlock>(std::move(*query), m_question.get(), [this, range](const Result<LogBlock> &answer) {
        m_question.release()->deleteLater(); // it owns this very question
        if (answer)
            take(range, *answer);
        else
            refused(answer.error());
    });
}

void LogSampler::askEvents()
{
    const Job &job = m_sample->job;
    auto walk = std::make_unique<EventWalk>(job, m_context, Priority::Idle, EventWalk::Extent::Newest);
    EventWalk *asked = walk.get();
    m_question = std::move(walk);
    connect(asked, &EventWalk::closed, this, [this, asked] {
        m_question.release()->deleteLater(); // it is the caller
        if (asked->fresh() > 0)
            Q_EMIT stored(m_sample->job);
        end();
    });
    connect(asked, &EventWalk::failed, this, [this](const Error &error) {
        m_question.release()->deleteLater();
        eventsRefused(error);
    });
    asked->start();
}

void LogSampler::eventsRefused(const Error &error)
{
    if (error.kind == ErrorKind::Storage) {
        m_restsUntil = m_context.clock.now().addMSecs(m_context.pace.sampleEvery.count());
        Q_EMIT storageFailed(error);
        return end();
    }
    if (!service_parts::isAbsent(error))
        return refused(error);
    const JobKey key = m_sample->job.key;
    m_withoutEvents.insert(key.id);
    m_sample.reset();
    if (!m_context.archive.reader().hasEvents(key.account).value_or(true))
        Q_EMIT absent(service_parts::Part::Events, key, error);
    pump();
}

void LogSampler::take(const LogRange &range, const LogBlock &block)
{
    const JobKey key = m_sample->job.key;
    const LogLines lines = block.lines.mid(0, range.count);
    const auto before = m_context.archive.reader().logIndex(key);
    // A log that is shorter than what is held was replaced: whoever opens the job finds that out with more care.
    if (!before || block.total < heldEnd(*before) || lines.isEmpty())
        return end();
    const qint64 total = std::max(block.total, range.first + lines.size());
    const auto changed = m_context.archive.putLines(key, range.first, lines, total, m_context.clock.now());
    if (!changed) {
        m_restsUntil = m_context.clock.now().addMSecs(m_context.pace.sampleEvery.count());
        Q_EMIT storageFailed(changed.error());
        return end();
    }
    Q_EMIT stored(m_sample->job);
    const auto index = m_context.archive.reader().logIndex(key);
    const bool isWanted = std::ranges::find(m_visible, key.id) != m_visible.end() && m_account.mayAsk();
    const auto more = index && isWanted && m_sample->questions < MostQuestions ? next(*index, total) : std::nullopt;
    if (more)
        ask(*more);
    else
        end();
}

std::optional<LogRange> LogSampler::next(const LogIndex &index, qint64 total) const
{
    const qint64 last = (total - 1) / LinesPerBlock;
    const qint64 lines = total - last * LinesPerBlock;
    if (heldOf(index, last) < lines)
        return restOf(index, last);
    const bool saysLittle = m_sample->isFirst && last > 0 && lines < FewLines;
    return saysLittle && heldOf(index, last - 1) < LinesPerBlock ? std::optional(restOf(index, last - 1)) : std::nullopt;
}

void LogSampler::refused(const Error &error)
{
    if (error.kind == ErrorKind::Unauthorized) {
        Q_EMIT keyRejected(error);
        m_sample.reset();
        return;
    }
    if (!mayPass(error.kind))
        return end();
    m_restsUntil = m_context.clock.now().addMSecs(m_context.pace.sampleEvery.count());
    m_sample.reset();
    rest();
}

void LogSampler::end()
{
    const Job job = std::exchange(m_sample, std::nullopt)->job;
    const QDateTime now = m_context.clock.now();
    m_askedAt.insert(job.key.id, now);
    if (!isTerminal(job.status))
        m_wereActive.insert(job.key.id);
    else
        m_wereActive.remove(job.key.id);
    // The last lines of a job can trail its end.
    const bool isOver = isTerminal(job.status)
        && (!job.ended.isKnown() || job.ended.utc.msecsTo(now) > m_context.pace.sampleEvery.count());
    if (isOver)
        m_done.insert(job.key.id);
    rest();
    pump();
}
