// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_finder.h"

#include "log/pattern_problem.h"

#include <QThreadPool>
#include <algorithm>

namespace {

constexpr int SearchInterval = 50;    // ms: new lines are searched twenty times a second at most
constexpr int ForgetAfter = 60'000;   // ms without a term
constexpr qint64 BlocksPerThread = 4; // a thread that has less to do costs more than it brings
constexpr int BlocksAFrame = 1000;    // a million hits are set in a few milliseconds

bool isNothing(const SearchTerm &term)
{
    return term.text.isEmpty() || (term.isCombined && term.text.trimmed().isEmpty());
}

} // namespace

LogFinder::LogFinder(QObject *parent)
    : QObject(parent)
    , m_cache(std::make_shared<TextCache>(TextBudget))
{
    m_later.setSingleShot(true);
    m_later.setInterval(SearchInterval);
    m_forget.setSingleShot(true);
    m_forget.setInterval(ForgetAfter);
    connect(&m_later, &QTimer::timeout, this, &LogFinder::searchChanged);
    connect(&m_forget, &QTimer::timeout, this, [this] { m_cache->clear(); });
}

LogFinder::~LogFinder()
{
    stop();
}

void LogFinder::setSource(LogSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &LogSource::replaced, this, &LogFinder::restart);
        connect(source, &LogSource::blocksChanged, this, &LogFinder::takeChanged);
    }
    restart();
}

qint64 LogFinder::lines() const
{
    return m_source ? m_source->lineCount() : 0;
}

std::chrono::nanoseconds LogFinder::elapsed() const
{
    if (m_elapsed)
        return *m_elapsed;
    return std::chrono::nanoseconds(m_clock.isValid() ? m_clock.nsecsElapsed() : 0);
}

void LogFinder::takeChanged(const std::vector<qint64> &blocks)
{
    m_cache->remove(blocks);
    if (m_state != State::Searching && m_state != State::Done)
        return;
    m_changedBlocks.insert(blocks.begin(), blocks.end());
    if (!m_later.isActive())
        m_later.start();
}

void LogFinder::search(const SearchTerm &term, qint64 nearLine)
{
    m_problem.clear();
    if (isNothing(term)) {
        m_pattern.reset();
        m_forget.start();
        return clear();
    }
    m_forget.stop();
    const auto pattern = LinePattern::compile(term);
    if (!pattern) {
        m_problem = describe(pattern.error());
        Q_EMIT changed();
        return;
    }
    m_pattern = *pattern;
    m_nearBlock = nearLine / LinesPerBlock;
    clear();
}

/// Another log: what was read of the old one is worth nothing.
void LogFinder::restart()
{
    m_cache = std::make_shared<TextCache>(TextBudget);
    clear();
}

/// Begins anew, with nothing found.
void LogFinder::clear()
{
    stop();
    m_hits.clear();
    m_changedBlocks.clear();
    m_later.stop();
    m_clock.invalidate();
    m_elapsed.reset();
    m_state = m_pattern && m_source ? State::Searching : State::Idle;
    if (m_state == State::Searching) {
        m_clock.start();
        run({});
    }
    Q_EMIT changed();
}

void LogFinder::run(std::optional<std::vector<qint64>> only)
{
    QThreadPool *pool = QThreadPool::globalInstance();
    const qint64 blocks = only ? qint64(only->size()) : lines() / LinesPerBlock + 1;
    const qint64 useful = (blocks + BlocksPerThread - 1) / BlocksPerThread;
    const auto threads = int(std::min<qint64>(useful, std::clamp(pool->maxThreadCount(), 1, MostThreads)));
    m_run = std::make_shared<SearchRun>(SearchRun::Task{*m_pattern, m_nearBlock, std::move(only), m_cache},
                                        [this](SearchBatch batch) { post(std::move(batch)); });
    for (int i = 0; i < threads; ++i) {
        const std::shared_ptr<LogTextReader> reader = m_source->makeReader();
        pool->start([run = m_run, reader] { run->work(*reader); });
    }
}

void LogFinder::stop()
{
    if (m_run)
        m_run->stop();
    m_run.reset();
    // Nothing is added from here on; what is on its way finds an empty inbox.
    m_inbox = {};
}

void LogFinder::post(SearchBatch batch)
{
    const QMutexLocker lock(&m_inboxMutex);
    m_inbox.blocks.insert(m_inbox.blocks.end(), std::move_iterator(batch.blocks.begin()), std::move_iterator(batch.blocks.end()));
    m_inbox.isTooCostly = m_inbox.isTooCostly || batch.isTooCostly;
    m_inbox.isLast = m_inbox.isLast || batch.isLast;
    if (!std::exchange(m_isPosted, true))
        QMetaObject::invokeMethod(this, &LogFinder::receive, Qt::QueuedConnection);
}

/// As much as one frame has time for; what is left comes with the next event.
SearchBatch LogFinder::takeInbox()
{
    const QMutexLocker lock(&m_inboxMutex);
    SearchBatch batch = std::exchange(m_inbox, {});
    m_isPosted = batch.blocks.size() > size_t(BlocksAFrame);
    if (m_isPosted) {
        const auto rest = batch.blocks.begin() + BlocksAFrame;
        m_inbox = {{std::move_iterator(rest), std::move_iterator(batch.blocks.end())},
                   std::exchange(batch.isTooCostly, false),
                   std::exchange(batch.isLast, false)};
        batch.blocks.erase(rest, batch.blocks.end());
        QMetaObject::invokeMethod(this, &LogFinder::receive, Qt::QueuedConnection);
    }
    return batch;
}

void LogFinder::receive()
{
    const SearchBatch batch = takeInbox();
    if (!m_run)
        return;
    for (const BlockHits &hits : batch.blocks)
        m_hits.set(hits);
    if (batch.isTooCostly)
        m_state = State::TooCostly;
    if (batch.isLast) {
        m_run.reset();
        if (!m_elapsed)
            m_elapsed = std::chrono::nanoseconds(m_clock.nsecsElapsed());
        if (m_state == State::Searching)
            m_state = State::Done;
    }
    Q_EMIT changed();
    searchChanged();
}

void LogFinder::searchChanged()
{
    // One search at a time: receive() comes back here.
    if (m_run || m_changedBlocks.empty() || m_state != State::Done || !m_source)
        return;
    run(std::vector<qint64>(m_changedBlocks.begin(), m_changedBlocks.end()));
    m_changedBlocks.clear();
}
