// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/line_pattern.h"
#include "archive/text_cache.h"
#include "values/result.h"

#include <functional>
#include <mutex>
#include <optional>
#include <span>

/// The text of one log for a search: made in the main thread, then used by one worker thread only.
class LogTextReader
{
public:
    virtual ~LogTextReader() = default;

    /// Numbers of all blocks that can be read, ascending; or why nothing can be.
    virtual Result<std::vector<qint64>> heldBlocks() = 0;
    /// Lines that can be read, without those that the service could not give.
    virtual Result<qint64> heldLines() = 0;
    virtual Result<LogLines> read(qint64 number) = 0;
};

/// What a search has found since its last report.
struct SearchBatch
{
    std::vector<BlockHits> blocks; ///< each searched block once, also those without a hit
    bool isTooCostly = false;      ///< the search was given up: the pattern backtracks without end
    bool isLast = false;           ///< nothing more comes of a SearchRun
};

/// The order in which a person wants to hear of hits: from the block on screen to the end, then from the beginning.
std::vector<qint64> blocksFrom(qint64 nearBlock, std::vector<qint64> blocks);

/// Blocks in the order in which they are to be searched, handed out a few at a time. Thread-safe.
class BlockQueue
{
public:
    explicit BlockQueue(std::span<const qint64> blocks)
        : m_blocks(blocks)
    {
    }

    /// Empty when all were handed out. The first are handed out one by one, so that all threads begin near the screen.
    std::span<const qint64> take();
    qint64 count() const { return qint64(m_blocks.size()); }

private:
    const std::span<const qint64> m_blocks;
    std::atomic<size_t> m_next = 0;
};

/// One search of a log by any number of threads at once: each calls work() with a reader of its own.
///
/// Needs no event loop. Reports come from the working threads, never two at a time, none after stop() has returned.
class SearchRun
{
public:
    struct Task
    {
        LinePattern pattern;
        qint64 nearBlock = 0;                    ///< searched first
        std::optional<std::vector<qint64>> only; ///< these blocks; all that are held when unset
        std::shared_ptr<TextCache> cache;        ///< of this log; may be null
    };
    using Report = std::function<void(SearchBatch)>;

    SearchRun(Task task, Report report);
    ~SearchRun();

    /// Returns when there is nothing left to take, or soon after stop().
    void work(LogTextReader &reader);
    /// From another thread than the workers'.
    void stop();

private:
    class Worker;
    void listBlocks(LogTextReader &reader);
    void take(SearchBatch batch, qint64 finished);

    const Task m_task;
    const Report m_report;
    std::atomic<bool> m_stop = false;
    std::once_flag m_isListed;
    std::vector<qint64> m_blocks;
    std::optional<BlockQueue> m_queue;
    std::mutex m_reporting;
    std::atomic<int> m_costlyLines = 0;
    qint64 m_left = 0; ///< blocks that were not reported yet
    bool m_isOver = false;
};

/// How many lines of a block match each of several patterns.
struct BlockCounts
{
    qint64 block = 0;
    std::vector<int> counts; ///< in the order of the patterns
};

/// Counts for several patterns in one pass over `blocks`; those that cannot be read count nothing. Lines that a pattern
/// gives up because it backtracks without end do not count. Returns soon, with what it has, after `stop` was raised.
std::vector<BlockCounts> countBlocks(LogTextReader &reader, std::span<const qint64> blocks,
                                     const std::vector<LinePattern> &patterns, const std::atomic<bool> &stop);
