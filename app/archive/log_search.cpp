// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/log_search.h"

#include <algorithm>
#include <utility>

namespace {

constexpr size_t BlocksPerReport = 64;
// A line that is given up has cost milliseconds: this bounds a hopeless pattern to a fraction of a second.
constexpr int MostCostlyLines = 100;

} // namespace

std::vector<qint64> blocksFrom(qint64 nearBlock, std::vector<qint64> blocks)
{
    std::rotate(blocks.begin(), std::lower_bound(blocks.begin(), blocks.end(), nearBlock), blocks.end());
    return blocks;
}

void searchBlocks(LogTextReader &reader, std::span<const qint64> blocks, const LinePattern &pattern,
                  const std::atomic<bool> &stop, const std::function<void(SearchBatch)> &report)
{
    const LineMatcher matcher(pattern);
    SearchBatch batch;
    int costlyLines = 0;
    bool isFirstHit = true;
    for (const qint64 number : blocks) {
        const Result<LogLines> lines = reader.read(number);
        if (!lines)
            continue;
        BlockHits hits = matcher.hits(*lines, stop);
        if (stop.load(std::memory_order_relaxed))
            return;
        hits.block = number;
        costlyLines += hits.costlyLines;
        const bool isUrgent = isFirstHit && !hits.lines.empty();
        isFirstHit = isFirstHit && !isUrgent;
        batch.blocks.push_back(std::move(hits));
        batch.isTooCostly = costlyLines >= MostCostlyLines;
        if (batch.isTooCostly)
            break;
        if (isUrgent || batch.blocks.size() >= BlocksPerReport)
            report(std::exchange(batch, {}));
    }
    if (!batch.blocks.empty())
        report(std::move(batch));
}
