// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_trouble.h"

#include "archive/archive_reader.h"

#include <algorithm>

namespace {

/// Failures in a row before a block is asked for in pieces; once it was, every further failure splits at once.
constexpr int FailuresBeforeSplitting = 3;

/// Single lines in a row that could not be read: after these the rest of the block becomes one gap. Otherwise a server
/// that withholds a block would be asked a thousand times for it.
constexpr int GapsBeforeWholeBlock = 3;

} // namespace

LogTrouble::Verdict LogTrouble::failed(const LogRange &range, Evidence evidence, const QDateTime &now)
{
    Block &block = m_blocks[range.first / LinesPerBlock];
    if (block.failures++ == 0)
        block.successesBefore = m_successes;
    if (!block.since.isValid())
        block.since = now;
    if (block.failures < FailuresBeforeSplitting)
        return evidence == Evidence::Answer ? Verdict::Wait : Verdict::AskAgain;
    if (range.count > 1)
        return Verdict::AskForFewer;
    if (evidence == Evidence::Refusal && m_successes == block.successesBefore)
        return Verdict::NotTheBlock;
    if (block.since.msecsTo(now) < m_patience.count())
        return Verdict::Wait;
    return ++block.gaps > GapsBeforeWholeBlock ? Verdict::SkipBlock : Verdict::SkipLine;
}

void LogTrouble::gaveLines(qint64 number)
{
    ++m_successes;
    const auto block = m_blocks.find(number);
    if (block == m_blocks.end())
        return;
    block->failures = std::min(block->failures, FailuresBeforeSplitting - 1);
    block->gaps = 0;
    block->since = {};
}
