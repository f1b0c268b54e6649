// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/line_pattern.h"
#include "values/result.h"

#include <functional>
#include <span>

/// The text of one log for a search: made in the main thread, then used by one worker thread only.
class LogTextReader
{
public:
    virtual ~LogTextReader() = default;

    /// Numbers of all blocks that can be read, ascending.
    virtual std::vector<qint64> heldBlocks() = 0;
    virtual Result<LogLines> read(qint64 number) = 0;
};

/// What a search has found since its last report.
struct SearchBatch
{
    std::vector<BlockHits> blocks; ///< each searched block once, also those without a hit
    bool isTooCostly = false;      ///< the search was given up: the pattern backtracks without end
};

/// The order in which a person wants to hear of hits: from the block on screen to the end, then from the beginning.
std::vector<qint64> blocksFrom(qint64 nearBlock, std::vector<qint64> blocks);

/// Searches `blocks` in the given order in the calling thread; unreadable blocks are left out.
///
/// `report` is called in this thread: at once for the first hits, then for every 64 blocks and at the end. Returns soon
/// after `stop` was raised.
void searchBlocks(LogTextReader &reader, std::span<const qint64> blocks, const LinePattern &pattern,
                  const std::atomic<bool> &stop, const std::function<void(SearchBatch)> &report);
