// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/run_loader.h"

#include "chart/archived_run_facts.h"
#include "chart/taught_run.h"
#include "heap.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

namespace {

constexpr std::chrono::milliseconds BetweenLoads(250);

/// A load of a long log is followed by a pause this many times as long, so that it leaves the processor to the download.
constexpr int PauseOfLoad = 4;

/// What long logs needed is given back once no load has followed for this long: the next one would ask for it again.
constexpr std::chrono::seconds AfterLoads(3);

/// Facts are kept from one load to the next up to this many samples (some 10 MB); a longer log is read anew, which takes
/// the pool some tenths of a second.
constexpr size_t MostSamplesKept = 100'000;

} // namespace

RunLoader::RunLoader(QString dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RunLoader::load);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RunLoader::take);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [] { QThreadPool::globalInstance()->start(heap::trim); });
}

RunLoader::~RunLoader()
{
    m_watcher.waitForFinished();
}

void RunLoader::open(const JobKey &key, const ChartOptions &options, std::shared_ptr<RunFacts> facts)
{
    m_key = key;
    m_options = options;
    m_facts = facts ? std::move(facts) : std::make_shared<ArchivedRunFacts>(m_dataDir, key);
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
        [facts = m_facts, key = m_key, memory = std::exchange(m_memory, {}), from, options = m_options]() mutable {
            return std::make_shared<Load>(read(facts, key, std::move(memory), from, options));
        }));
}

void RunLoader::take()
{
    const std::shared_ptr<Load> done = m_watcher.result();
    if (done->key == m_key && done->facts == m_facts) {
        m_memory = std::move(done->memory);
        Q_EMIT loaded(done->key, done->data);
        if (done->isLong)
            m_rest.start(AfterLoads);
        m_pause.start(std::max(BetweenLoads, PauseOfLoad * done->spent));
    } else {
        load();
    }
}

void RunLoader::Memory::forgetFrom(qint64 number)
{
    const auto kept = size_t(std::ranges::lower_bound(numbers, number) - numbers.begin());
    for (size_t i = kept; i < facts.size(); ++i)
        samples -= facts[i].samples.size();
    numbers.resize(kept);
    facts.resize(kept);
}

void RunLoader::Memory::keep(qint64 number, training::BlockFacts block)
{
    if (isFull)
        return;
    samples += block.samples.size();
    numbers.push_back(number);
    facts.push_back(std::move(block));
    if (samples > MostSamplesKept) {
        *this = {};
        isFull = true;
    }
}

RunLoader::Load RunLoader::read(const std::shared_ptr<RunFacts> &facts, const JobKey &key, Memory memory, qint64 from,
                                const ChartOptions &options)
{
    QElapsedTimer clock;
    clock.start();
    Load load{key, facts, {}, std::make_shared<const ChartData>(), {}};
    const auto log = facts->look();
    if (!log)
        return load;
    const auto file = facts->resultFile();
    if (*log == 0 && (!file || file->samples.empty()))
        return load;
    if (memory.logId != *log) {
        memory = {};
        memory.logId = *log;
        from = 0;
    }
    memory.forgetFrom(from);
    training::RunBuilder run(training::Wanted::Shown);
    if (file)
        run.complete(*file);
    for (const training::BlockFacts &block : memory.facts)
        run.add(block);
    const auto read = facts->each(from, [&](qint64 number, training::BlockFacts block) {
        run.add(block);
        memory.keep(number, std::move(block));
    });
    load.data = std::make_shared<const ChartData>(makeChartData(run.finish(), options));
    if ((load.data->isEmpty() || !load.data->isLoss()) && options.taught)
        load.data = makeTaughtData(*facts, options);
    // After a failure the next load begins anew.
    load.isLong = memory.isFull;
    if (read && !memory.isFull)
        load.memory = std::move(memory);
    load.spent = std::chrono::milliseconds(clock.elapsed());
    return load;
}
