// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_finder.h"

#include <QPromise>
#include <QtConcurrent/QtConcurrentRun>

namespace {

constexpr int SearchInterval = 100; // ms: new lines are searched ten times a second at most

/// Everything one search needs: shared with the worker, which may outlive the finder.
struct SearchJob
{
    std::unique_ptr<LogTextReader> reader;
    LinePattern pattern;
    qint64 nearBlock = 0;
    std::optional<std::set<qint64>> only; ///< these blocks; all that is held when unset
    std::shared_ptr<std::atomic<bool>> stop;
};

void searchInPool(QPromise<SearchBatch> &promise, const std::shared_ptr<SearchJob> &job)
{
    std::vector<qint64> blocks = job->only ? std::vector<qint64>(job->only->begin(), job->only->end())
                                           : blocksFrom(job->nearBlock, job->reader->heldBlocks());
    searchBlocks(*job->reader, blocks, job->pattern, *job->stop,
                 [&promise](SearchBatch batch) { promise.addResult(std::move(batch)); });
}

} // namespace

LogFinder::LogFinder(QObject *parent)
    : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(SearchInterval);
    connect(&m_later, &QTimer::timeout, this, &LogFinder::searchChanged);
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &LogFinder::receive);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LogFinder::finished);
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
        connect(source, &LogSource::blocksChanged, this, [this](const std::vector<qint64> &blocks) {
            if (m_state != State::Searching && m_state != State::Done)
                return;
            m_changedBlocks.insert(blocks.begin(), blocks.end());
            if (!m_later.isActive())
                m_later.start();
        });
    }
    restart();
}

void LogFinder::search(const SearchTerm &term, qint64 nearLine)
{
    m_pattern.reset();
    m_problem.clear();
    m_nearBlock = nearLine / LinesPerBlock;
    if (!term.text.isEmpty()) {
        if (auto pattern = LinePattern::compile(term))
            m_pattern = *pattern;
        else
            m_problem = pattern.error().message;
    }
    restart();
}

void LogFinder::restart()
{
    stop();
    m_hits.clear();
    m_changedBlocks.clear();
    m_later.stop();
    if (!m_problem.isEmpty())
        m_state = State::BadPattern;
    else
        m_state = m_pattern && m_source ? State::Searching : State::Idle;
    if (m_state == State::Searching)
        run({});
    Q_EMIT changed();
}

void LogFinder::run(std::optional<std::set<qint64>> only)
{
    m_stop = std::make_shared<std::atomic<bool>>(false);
    auto job = std::make_shared<SearchJob>(SearchJob{m_source->makeReader(), *m_pattern, m_nearBlock, std::move(only), m_stop});
    m_watcher.setFuture(QtConcurrent::run(searchInPool, std::move(job)));
}

void LogFinder::stop()
{
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    // A watcher of a default future hears nothing more of the old one.
    m_watcher.setFuture(QFuture<SearchBatch>());
}

void LogFinder::receive(int begin, int end)
{
    for (int i = begin; i < end; ++i) {
        const SearchBatch batch = m_watcher.resultAt(i);
        for (const BlockHits &hits : batch.blocks)
            m_hits.set(hits);
        if (batch.isTooCostly)
            m_state = State::TooCostly;
    }
    Q_EMIT changed();
}

void LogFinder::finished()
{
    if (!m_stop) // the default future that stop() left behind
        return;
    m_stop.reset();
    if (m_state == State::Searching)
        m_state = State::Done;
    Q_EMIT changed();
    searchChanged();
}

void LogFinder::searchChanged()
{
    // One search at a time: finished() comes back here.
    if (m_stop || m_changedBlocks.empty() || m_state != State::Done || !m_source)
        return;
    run(std::exchange(m_changedBlocks, {}));
}
