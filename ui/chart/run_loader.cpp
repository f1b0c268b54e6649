// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/run_loader.h"

#include "archive/archive_reader.h"

#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

namespace {

constexpr std::chrono::milliseconds BetweenLoads(250);

/// Facts are kept from one load to the next up to this many samples (some 10 MB); a longer log is read anew, which takes
/// the pool some tenths of a second.
constexpr size_t MostSamplesKept = 100'000;

} // namespace

RunLoader::RunLoader(QString dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(BetweenLoads);
    connect(&m_pause, &QTimer::timeout, this, &RunLoader::load);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RunLoader::take);
}

RunLoader::~RunLoader()
{
    m_watcher.waitForFinished();
}

void RunLoader::open(const JobKey &key, const ChartOptions &options)
{
    m_key = key;
    m_options = options;
    m_memory = {};
    m_generation = 0;
    m_changedFrom = 0;
    m_pause.stop();
    load();
}

void RunLoader::update(const LogGrowth &growth)
{
    if (growth.state.job != m_key)
        return;
    const bool isReplaced = growth.state.generation != m_generation;
    m_generation = growth.state.generation;
    if (!isReplaced && growth.blocks.empty())
        return;
    const qint64 from = isReplaced ? 0 : growth.blocks.front();
    m_changedFrom = m_changedFrom < 0 ? from : std::min(m_changedFrom, from);
    load();
}

void RunLoader::load()
{
    if (m_watcher.isRunning() || m_pause.isActive() || m_changedFrom < 0 || m_key.isNull())
        return;
    const qint64 from = std::exchange(m_changedFrom, -1);
    m_watcher.setFuture(QtConcurrent::run(
        [dataDir = m_dataDir, key = m_key, memory = std::exchange(m_memory, {}), from, options = m_options]() mutable {
            return std::make_shared<Load>(read(dataDir, key, std::move(memory), from, options));
        }));
}

void RunLoader::take()
{
    const std::shared_ptr<Load> done = m_watcher.result();
    if (done->key == m_key) {
        m_memory = std::move(done->memory);
        Q_EMIT loaded(done->key, done->data);
        m_pause.start();
    } else {
        load();
    }
}

void RunLoader::bringUpToDate(const ArchiveReader &reader, qint64 logId, qint64 from, Memory *memory)
{
    if (memory->logId != logId || memory->facts.empty()) {
        *memory = {logId, {}, {}};
        from = 0;
    }
    auto fresh = reader.facts(logId, from);
    if (!fresh)
        return;
    const auto kept = std::ranges::lower_bound(memory->numbers, from) - memory->numbers.begin();
    memory->numbers.resize(size_t(kept));
    memory->facts.resize(size_t(kept));
    for (auto &[number, facts] : *fresh) {
        memory->numbers.push_back(number);
        memory->facts.push_back(std::move(facts));
    }
}

RunLoader::Load RunLoader::read(const QString &dataDir, const JobKey &key, Memory memory, qint64 from,
                                const ChartOptions &options)
{
    Load load{key, std::move(memory), std::make_shared<const ChartData>()};
    const auto reader = ArchiveReader::open(dataDir);
    if (!reader)
        return load;
    const auto index = (*reader)->logIndex(key);
    if (!index || index->id == 0)
        return load;
    bringUpToDate(**reader, index->id, from, &load.memory);
    const auto &facts = load.memory.facts;
    const auto pending = facts.empty() ? std::vector<training::Sample>() : training::pending(facts.back().carryOut);
    load.data = std::make_shared<const ChartData>(makeChartData(training::assemble(facts, pending), options));
    size_t samples = 0;
    for (const training::BlockFacts &block : facts)
        samples += block.samples.size();
    if (samples > MostSamplesKept)
        load.memory = {};
    return load;
}
