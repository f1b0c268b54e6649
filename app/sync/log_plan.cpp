// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_plan.h"

#include <algorithm>

void LogPlan::load(const LogIndex &index)
{
    *this = LogPlan();
    for (const LogIndex::Block &block : index.blocks) {
        m_counts.insert(block.number, block.count);
        m_held += block.count;
        m_end = std::max(m_end, block.number * LinesPerBlock + block.count);
    }
    // The stored total is what the service said last; with nothing held, the first answer will say it anew.
    m_total = m_held > 0 ? std::max(index.total, m_held) : -1;
}

qint64 LogPlan::existing(qint64 block) const
{
    return std::min<qint64>(LinesPerBlock, m_total < 0 ? LinesPerBlock : m_total - block * LinesPerBlock);
}

std::optional<LogRange> LogPlan::inBlock(qint64 block) const
{
    if (m_inFlight.contains(block) || m_resting.contains(block))
        return {};
    const int held = m_counts.value(block);
    if (held >= existing(block))
        return {};
    // Up to the block's end, not to the known total: lines that were written meanwhile come along.
    const int count = std::min(LinesPerBlock - held, m_limits.value(block, LinesPerBlock));
    return LogRange{block * LinesPerBlock + held, count};
}

std::optional<LogRange> LogPlan::next() const
{
    if (m_total < 0)
        return inBlock(0);
    if (m_total == 0 || m_held >= m_total)
        return {};
    // The tail is what a person sees first; it may reach into the block before.
    for (qint64 block = lastBlock(); block >= std::max<qint64>(0, lastBlock() - 1); --block) {
        if (const auto range = inBlock(block))
            return range;
    }
    for (qint64 block = m_viewFirst / LinesPerBlock; block <= std::min(m_viewLast / LinesPerBlock, lastBlock()); ++block) {
        if (const auto range = inBlock(block))
            return range;
    }
    if (m_backwards < 0 || m_backwards > lastBlock())
        m_backwards = lastBlock();
    while (m_backwards > 0 && m_counts.value(m_backwards) >= existing(m_backwards))
        --m_backwards;
    for (qint64 block = m_backwards; block >= 0; --block) {
        if (const auto range = inBlock(block))
            return range;
    }
    return {};
}

std::optional<LogRange> LogPlan::atEnd() const
{
    if (m_total < 0)
        return inBlock(0);
    const qint64 block = m_total / LinesPerBlock;
    const qint64 heldOfBlock = m_counts.value(block);
    const bool isFree = !m_inFlight.contains(block) && !m_resting.contains(block);
    if (!isFree || m_end < m_total)
        return {};
    return LogRange{m_total, int(LinesPerBlock - heldOfBlock)};
}

void LogPlan::setTotal(qint64 total)
{
    const qint64 before = m_total;
    m_total = std::max(total, m_end);
    if (m_total != before)
        m_backwards = -1;
}

void LogPlan::stored(qint64 first, qint64 count)
{
    while (count > 0) {
        const qint64 block = first / LinesPerBlock;
        const qint64 inThis = std::min<qint64>(count, (block + 1) * LinesPerBlock - first);
        const int upTo = int(first - block * LinesPerBlock + inThis);
        int &held = m_counts[block];
        if (upTo > held) {
            m_held += upTo - held;
            held = upTo;
        }
        first += inThis;
        count -= inThis;
    }
    m_end = std::max(m_end, first);
    if (first > m_total)
        setTotal(first);
}

void LogPlan::setViewport(qint64 firstLine, qint64 lastLine)
{
    m_viewFirst = std::max<qint64>(0, firstLine);
    m_viewLast = lastLine;
}

void LogPlan::askForFewer(const LogRange &range)
{
    m_limits.insert(range.first / LinesPerBlock, std::max(1, range.count / 8));
}

void LogPlan::askForMore(const LogRange &range)
{
    const auto limit = m_limits.find(range.first / LinesPerBlock);
    if (limit == m_limits.end())
        return;
    *limit *= 2;
    if (*limit >= LinesPerBlock)
        m_limits.erase(limit);
}

bool LogPlan::isInViewport(qint64 line) const
{
    return line / LinesPerBlock >= m_viewFirst / LinesPerBlock && line / LinesPerBlock <= m_viewLast / LinesPerBlock;
}
