// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/log_search.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace {

constexpr size_t BlocksPerReport = 64;
constexpr std::chrono::milliseconds ReportInterval{16}; // a frame: nobody sees more
constexpr size_t BlocksOneByOne = 64;
constexpr size_t BlocksAtATime = 8; // so few that all threads end together

Result<LogLines> readThrough(TextCache *cache, LogTextReader &reader, qint64 number)
{
    if (!cache)
        return reader.read(number);
    if (std::optional<LogLines> known = cache->find(number))
        return std::move(*known);
    const quint64 epoch = cache->epoch();
    Result<LogLines> lines = reader.read(number);
    if (lines)
        cache->insert(number, *lines, epoch);
    return lines;
}

/// Whether it is time for another report.
class ReportClock
{
public:
    bool isDue(size_t blocks) const
    {
        return blocks >= BlocksPerReport || std::chrono::steady_clock::now() - m_last >= ReportInterval;
    }
    void restart() { m_last = std::chrono::steady_clock::now(); }

private:
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace

std::vector<qint64> blocksFrom(qint64 nearBlock, std::vector<qint64> blocks)
{
    std::rotate(blocks.begin(), std::lower_bound(blocks.begin(), blocks.end(), nearBlock), blocks.end());
    return blocks;
}

std::span<const qint64> BlockQueue::take()
{
    // What is handed out beyond the end does no harm, but the counter must not go on for ever.
    if (m_next.load(std::memory_order_relaxed) >= m_blocks.size())
        return {};
    const bool isEarly = m_next.load(std::memory_order_relaxed) < BlocksOneByOne;
    const size_t wanted = isEarly ? 1 : BlocksAtATime;
    const size_t first = m_next.fetch_add(wanted, std::memory_order_relaxed);
    if (first >= m_blocks.size())
        return {};
    return m_blocks.subspan(first, std::min(wanted, m_blocks.size() - first));
}

/// What one thread has found and not reported.
class SearchRun::Worker
{
public:
    Worker(SearchRun *run, LogTextReader *reader)
        : m_run(run)
        , m_reader(reader)
        , m_matcher(run->m_task.pattern)
    {
    }

    /// False when the search is over.
    bool search(qint64 number);
    void report();

private:
    SearchRun *m_run;
    LogTextReader *m_reader;
    const LineMatcher m_matcher;
    SearchBatch m_batch;
    qint64 m_finished = 0; ///< blocks, also those that could not be read
    ReportClock m_clock;
    bool m_isFirstHit = true;
};

bool SearchRun::Worker::search(qint64 number)
{
    const Result<LogLines> lines = readThrough(m_run->m_task.cache.get(), *m_reader, number);
    BlockHits hits;
    if (lines)
        hits = m_matcher.hits(*lines, m_run->m_stop);
    if (m_run->m_stop.load(std::memory_order_relaxed))
        return false;
    ++m_finished;
    if (!lines)
        return true;
    hits.block = number;
    const int costlyLines = m_run->m_costlyLines += hits.costlyLines;
    const bool isUrgent = m_isFirstHit && !hits.lines.empty();
    m_isFirstHit = m_isFirstHit && !isUrgent;
    m_batch.blocks.push_back(std::move(hits));
    m_batch.isTooCostly = costlyLines >= MostCostlyLines;
    if (m_batch.isTooCostly || isUrgent || m_clock.isDue(m_batch.blocks.size()))
        report();
    return costlyLines < MostCostlyLines;
}

void SearchRun::Worker::report()
{
    m_run->take(std::exchange(m_batch, {}), std::exchange(m_finished, 0));
    m_clock.restart();
}

SearchRun::SearchRun(Task task, Report report)
    : m_task(std::move(task))
    , m_report(std::move(report))
{
}

SearchRun::~SearchRun() = default;

void SearchRun::listBlocks(LogTextReader &reader)
{
    std::vector<qint64> blocks = m_task.only ? *m_task.only : reader.heldBlocks().value_or(std::vector<qint64>());
    m_blocks = blocksFrom(m_task.nearBlock, std::move(blocks));
    m_queue.emplace(m_blocks);
    m_left = m_queue->count();
    if (m_blocks.empty())
        take({}, 0);
}

void SearchRun::work(LogTextReader &reader)
{
    if (m_stop.load(std::memory_order_relaxed))
        return;
    std::call_once(m_isListed, [&] { listBlocks(reader); });
    Worker worker(this, &reader);
    for (std::span<const qint64> blocks = m_queue->take(); !blocks.empty(); blocks = m_queue->take()) {
        for (const qint64 number : blocks) {
            if (!worker.search(number))
                return;
        }
    }
    worker.report();
}

void SearchRun::take(SearchBatch batch, qint64 finished)
{
    const std::lock_guard lock(m_reporting);
    m_left -= finished;
    if (m_isOver || m_stop.load(std::memory_order_relaxed))
        return;
    batch.isLast = batch.isTooCostly || m_left == 0;
    m_isOver = batch.isLast;
    if (batch.isLast || !batch.blocks.empty())
        m_report(std::move(batch));
    // The others give up, too.
    if (m_isOver)
        m_stop = true;
}

void SearchRun::stop()
{
    m_stop = true;
    const std::lock_guard lock(m_reporting);
}

std::vector<BlockCounts> countBlocks(LogTextReader &reader, std::span<const qint64> blocks,
                                     const std::vector<LinePattern> &patterns, const std::atomic<bool> &stop)
{
    std::vector<LineMatcher> matchers;
    for (const LinePattern &pattern : patterns)
        matchers.emplace_back(pattern);
    std::vector<BlockCounts> counted;
    for (const qint64 number : blocks) {
        const Result<LogLines> lines = reader.read(number);
        BlockCounts block{number, std::vector<int>(matchers.size(), 0)};
        for (size_t i = 0; lines && i < matchers.size(); ++i)
            block.counts[i] = int(matchers[i].count(*lines, stop));
        if (stop.load(std::memory_order_relaxed))
            break;
        counted.push_back(std::move(block));
    }
    return counted;
}
