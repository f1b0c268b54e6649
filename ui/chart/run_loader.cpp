// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/run_loader.h"

#include "chart/archived_run_facts.h"
#include "chart/taught_run.h"
#include "heap.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>
#include <vector>

namespace {

constexpr std::chrono::milliseconds BetweenLoads(250);

/// A load of a long log is followed by a pause this many times as long, so that it leaves the processor to the download.
constexpr int PauseOfLoad = 4;
/// However long it took: growth is drawn soon.
constexpr std::chrono::milliseconds LongestPause(2000);

/// What long logs needed is given back once no load has followed for this long: the next one would ask for it again.
constexpr std::chrono::seconds AfterLoads(3);

/// Reading a log of more samples from its start leaves memory behind that is worth giving back.
constexpr size_t LongLog = 100'000;

/// Gives a run the blocks of its log, some at once, in a thread of its own: meanwhile the next ones are decoded.
class BlockFeeder
{
public:
    BlockFeeder(LiveRun *run, const std::atomic_bool &stops)
        : m_run(run)
        , m_stops(stops)
    {}
    ~BlockFeeder() { m_feeding.waitForFinished(); }
    Q_DISABLE_COPY_MOVE(BlockFeeder)

    void take(qint64 number, training::BlockFacts facts)
    {
        constexpr size_t atOnce = 8;
        m_blocks.emplace_back(number, std::move(facts));
        if (m_blocks.size() < atOnce)
            return;
        m_feeding.waitForFinished();
        m_feeding = QtConcurrent::run([this, blocks = std::exchange(m_blocks, {})]() mutable { feed(std::move(blocks)); });
    }

    /// False when the run does not take what it was given, or was not given all of it.
    bool finish()
    {
        m_feeding.waitForFinished();
        feed(std::exchange(m_blocks, {}));
        return m_fits;
    }

private:
    using Blocks = std::vector<std::pair<qint64, training::BlockFacts>>;

    void feed(Blocks blocks)
    {
        for (auto &[number, facts] : blocks)
            m_fits = m_fits && !m_stops && m_run->samples() <= LiveRun::MostSamples && m_run->add(number, std::move(facts));
    }

    LiveRun *const m_run;
    const std::atomic_bool &m_stops;
    Blocks m_blocks;
    QFuture<void> m_feeding;
    bool m_fits = true;
};

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
    stop();
    m_watcher.waitForFinished();
}

void RunLoader::stop()
{
    if (m_stop)
        m_stop->store(true);
}

void RunLoader::open(const JobKey &key, const ChartOptions &options, std::shared_ptr<RunFacts> facts)
{
    stop(); // what is read of the job before is of no use
    m_key = key;
    m_options = options;
    m_facts = facts ? std::move(facts) : std::make_shared<ArchivedRunFacts>(m_dataDir, key);
    m_memory = {};
    m_shown.reset();
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
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run([facts = m_facts, key = m_key, memory = std::exchange(m_memory, {}), from,
                                           options = m_options, stops = m_stop]() mutable {
        return std::make_shared<Load>(read(facts, key, std::move(memory), from, options, *stops));
    }));
}

void RunLoader::take()
{
    const std::shared_ptr<Load> done = m_watcher.result();
    if (done->key == m_key && done->facts == m_facts) {
        m_memory = std::move(done->memory);
        if (!done->isFailed || !m_shown || m_shown->isEmpty())
            m_shown = done->data;
        Q_EMIT loaded(done->key, m_shown);
        if (done->isLong)
            m_rest.start(AfterLoads);
        m_pause.start(std::clamp(PauseOfLoad * done->spent, BetweenLoads, LongestPause));
    } else {
        load();
    }
}

/// False when the log has to be read from its start.
Result<bool> RunLoader::extend(RunFacts &facts, Memory *memory, const std::atomic_bool &stops)
{
    BlockFeeder feeder(memory->run.get(), stops);
    const auto feed = [&feeder](qint64 number, training::BlockFacts block) { feeder.take(number, std::move(block)); };
    const Result<void> read = facts.each(std::max<qint64>(memory->run->lastBlock(), 0), stops, feed);
    const bool fits = feeder.finish();
    if (!read)
        return Failure(read.error());
    return fits;
}

Result<void> RunLoader::readAnew(RunFacts &facts, Memory *memory, const std::atomic_bool &stops)
{
    for (const training::Wanted wanted : {training::Wanted::All, training::Wanted::Shown}) {
        memory->run = std::make_unique<LiveRun>(wanted);
        memory->run->complete(memory->file);
        const Result<bool> read = extend(facts, memory, stops);
        if (!read)
            return Failure(read.error());
        if (*read || stops)
            break;
    }
    return {};
}

RunLoader::Load RunLoader::read(const std::shared_ptr<RunFacts> &facts, const JobKey &key, Memory memory, qint64 from,
                                const ChartOptions &options, const std::atomic_bool &stops)
{
    QElapsedTimer clock;
    clock.start();
    Load load{key, facts, {}, std::make_shared<const ChartData>(), {}};
    const auto log = facts->look();
    load.isFailed = !log;
    if (!log)
        return load;
    const auto file = facts->resultFile();
    if (*log == 0 && (!file || file->samples.empty()))
        return load;
    const training::BlockFacts known = file.value_or(training::BlockFacts());
    const bool isBehind = memory.run && (facts->onlyGrows() || from >= memory.run->lastBlock());
    const bool isSame = isBehind && memory.logId == *log && memory.file == known;
    memory.logId = *log;
    memory.file = known;
    const Result<bool> extended = isSame ? extend(*facts, &memory, stops) : false;
    const bool isAnew = extended && !*extended;
    const Result<void> anew = isAnew ? readAnew(*facts, &memory, stops) : Result<void>();
    if (stops)
        return load;
    load.data = std::make_shared<const ChartData>(memory.run->data(options));
    if ((load.data->isEmpty() || !load.data->isLoss()) && options.taught) {
        if (auto taught = makeTaughtData(*facts, memory.file, options, stops))
            load.data = std::move(taught);
    }
    load.isLong = isAnew && memory.run->samples() > LongLog;
    load.isFailed = !extended || !anew;
    if (!load.isFailed)
        load.memory = std::move(memory); // after a failure the next load begins anew
    load.spent = std::chrono::milliseconds(clock.elapsed());
    return load;
}
