// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_facts.h"

#include <QPromise>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>

namespace {

constexpr int FactsInterval = 100; // ms: what arrives is read ten times a second at most
constexpr size_t BatchSize = 256;

/// Everything one reading needs: shared with the worker, which may outlive LogFacts.
struct ReadJob
{
    std::unique_ptr<LogFactsReader> reader;
    std::optional<std::set<qint64>> only; ///< these blocks; all that is held when unset
    std::shared_ptr<std::atomic<bool>> stop;
};

void readLevels(QPromise<LevelBatch> &promise, const std::shared_ptr<ReadJob> &job)
{
    LevelBatch batch;
    job->reader->read(job->only, *job->stop, [&](qint64 number, const std::vector<LineFacts> &lines) {
        batch.emplace_back(number, std::make_shared<const BlockLevels>(lines));
        if (batch.size() >= BatchSize)
            promise.addResult(std::exchange(batch, {}));
    });
    if (!batch.empty())
        promise.addResult(std::move(batch));
}

} // namespace

LogFacts::LogFacts(QObject *parent)
    : QObject(parent)
    , m_table(std::make_shared<LevelTable>())
{
    m_later.setSingleShot(true);
    m_later.setInterval(FactsInterval);
    connect(&m_later, &QTimer::timeout, this, &LogFacts::readChanged);
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &LogFacts::receive);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LogFacts::finished);
}

LogFacts::~LogFacts()
{
    stop();
}

void LogFacts::setSource(LogSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &LogSource::replaced, this, &LogFacts::restart);
        connect(source, &LogSource::blocksChanged, this, &LogFacts::gather);
        connect(source, &QObject::destroyed, this, &LogFacts::restart);
    }
    restart();
}

std::optional<LineFacts> LogFacts::at(qint64 line) const
{
    const auto number = size_t(line / LinesPerBlock);
    const int index = int(line % LinesPerBlock);
    if (line < 0 || number >= m_table->size() || !(*m_table)[number] || index >= (*m_table)[number]->size())
        return {};
    return (*m_table)[number]->at(index);
}

void LogFacts::restart()
{
    stop();
    m_table = std::make_shared<LevelTable>();
    m_changedBlocks.clear();
    m_later.stop();
    if (m_source)
        run({});
    Q_EMIT changed();
}

void LogFacts::run(std::optional<std::set<qint64>> only)
{
    m_stop = std::make_shared<std::atomic<bool>>(false);
    auto job = std::make_shared<ReadJob>(ReadJob{m_source->makeFactsReader(), std::move(only), m_stop});
    m_watcher.setFuture(QtConcurrent::run(readLevels, std::move(job)));
}

void LogFacts::stop()
{
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    // A watcher of a default future hears nothing more of the old one.
    m_watcher.setFuture(QFuture<LevelBatch>());
}

void LogFacts::gather(const std::vector<qint64> &blocks)
{
    m_changedBlocks.insert(blocks.begin(), blocks.end());
    if (!m_later.isActive())
        m_later.start();
}

void LogFacts::readChanged()
{
    // One reading at a time: finished() comes back here.
    if (m_stop || m_changedBlocks.empty() || !m_source)
        return;
    run(std::exchange(m_changedBlocks, {}));
}

void LogFacts::receive(int begin, int end)
{
    // Views hold on to the table they were given: it never changes under them.
    auto table = std::make_shared<LevelTable>(*m_table);
    for (int i = begin; i < end; ++i) {
        const LevelBatch batch = m_watcher.resultAt(i);
        for (const auto &[number, levels] : batch)
            table->set(size_t(number), levels);
    }
    m_table = std::move(table);
    Q_EMIT changed();
}

void LogFacts::finished()
{
    if (!m_stop) // the default future that stop() left behind
        return;
    m_stop.reset();
    readChanged();
    Q_EMIT changed();
}
