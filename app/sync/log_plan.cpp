// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_plan.h"

#include <algorithm>

namespace {

/// Blocks to look ahead while the screen moves: as many screens as a person passes within a round trip or two.
constexpr qint64 BlocksAhead = 4;
/// To either side after a jump, when nobody knows yet where the person will go.
constexpr qint64 BlocksAround = 1;

} // namespace

void LogPlan::load(const LogIndex &index)
{
    const Span view = m_view;
    *this = LogPlan();
    m_view = view;
    for (const LogIndex::Block &block : index.blocks) {
        m_counts.insert(block.number, block.count);
        m_held += block.count;
        m_end = std::max(m_end, block.number * LinesPerBlock + block.count);
    }
    // The stored total is what the service said last; with nothing held, the first answer will say it anew.
    if (m_held == 0)
        return;
    setTotal(index.total);
    for (const LogIndex::Block &block : index.blocks)
        update(block.number);
}

qint64 LogPlan::existing(qint64 block) const
{
    return std::min<qint64>(LinesPerBlock, m_total < 0 ? LinesPerBlock : m_total - block * LinesPerBlock);
}

/// Brings m_open up to date for one block.
void LogPlan::update(qint64 block)
{
    if (m_total < 0)
        return;
    const bool isOpen = block <= lastBlock() && m_total > 0 && m_counts.value(block) < existing(block)
        && !m_inFlight.contains(block) && !m_resting.contains(block);
    if (isOpen)
        m_open.add(block);
    else
        m_open.remove(block);
}

LogRange LogPlan::rangeIn(qint64 block) const
{
    const int held = m_counts.value(block);
    // Up to the block's end, not to the known total: lines that were written meanwhile come along.
    const int count = std::min(LinesPerBlock - held, m_limits.value(block, LinesPerBlock));
    return {block * LinesPerBlock + held, count};
}

std::optional<LogRange> LogPlan::firstIn(Span span) const
{
    const auto block = m_open.firstFrom(span.first);
    return block && span.contains(*block) ? std::optional(rangeIn(*block)) : std::nullopt;
}

std::optional<LogRange> LogPlan::lastIn(Span span) const
{
    const auto block = m_open.lastUpTo(span.last);
    return block && span.contains(*block) ? std::optional(rangeIn(*block)) : std::nullopt;
}

std::optional<LogRange> LogPlan::next(Wish least) const
{
    if (m_total < 0)
        return m_inFlight.contains(0) || m_resting.contains(0) ? std::nullopt : std::optional(rangeIn(0));
    // The tail is what a person sees first; it may reach into the block before.
    std::optional<LogRange> range = lastIn({lastBlock() - 1, lastBlock()});
    if (!range)
        range = firstIn(m_view);
    if (!range && least >= Wish::Soon)
        range = firstIn(m_below);
    if (!range && least >= Wish::Soon)
        range = lastIn(m_above);
    if (!range && least >= Wish::Later)
        range = lastIn({0, lastBlock()});
    return range;
}

LogPlan::Wish LogPlan::wishFor(const LogRange &range) const
{
    const qint64 block = range.first / LinesPerBlock;
    if (m_total < 0 || block + 1 >= lastBlock() || m_view.contains(block))
        return Wish::Seen;
    return m_below.contains(block) || m_above.contains(block) ? Wish::Soon : Wish::Later;
}

std::optional<LogRange> LogPlan::atEnd() const
{
    if (m_total < 0)
        return next();
    const qint64 block = m_total / LinesPerBlock;
    const qint64 heldOfBlock = m_counts.value(block);
    const bool isFree = !m_inFlight.contains(block) && !m_resting.contains(block);
    if (!isFree || m_end < m_total)
        return {};
    return LogRange{m_total, int(LinesPerBlock - heldOfBlock)};
}

void LogPlan::asked(const LogRange &range)
{
    m_inFlight.insert(range.first / LinesPerBlock);
    update(range.first / LinesPerBlock);
}

void LogPlan::answered(const LogRange &range)
{
    m_inFlight.remove(range.first / LinesPerBlock);
    update(range.first / LinesPerBlock);
}

void LogPlan::rest(qint64 block)
{
    m_resting.insert(block);
    update(block);
}

void LogPlan::wake()
{
    for (const qint64 block : std::exchange(m_resting, {}))
        update(block);
}

void LogPlan::setTotal(qint64 total)
{
    const qint64 before = std::max<qint64>(0, std::exchange(m_total, std::max(total, m_end)));
    m_open.cutAbove(m_total > 0 ? lastBlock() : -1);
    if (m_total == 0 || m_total == before)
        return;
    m_open.add(before / LinesPerBlock, lastBlock());
    for (const QSet<qint64> &busy : {m_inFlight, m_resting}) {
        for (const qint64 block : busy)
            update(block);
    }
    // The border of what was known before and of what is known now: there a block may be held as far as it exists.
    update(before / LinesPerBlock);
    update(lastBlock());
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
        update(block);
        first += inThis;
        count -= inThis;
    }
    m_end = std::max(m_end, first);
    if (first > m_total)
        setTotal(first);
}

void LogPlan::setViewport(qint64 firstLine, qint64 lastLine)
{
    const Span before = std::exchange(m_view, {std::max<qint64>(0, firstLine) / LinesPerBlock, lastLine / LinesPerBlock});
    if (m_view.first == before.first && m_view.last == before.last)
        return;
    const bool isNear = before.last >= before.first && m_view.first <= before.last + BlocksAhead
        && m_view.last >= before.first - BlocksAhead;
    const bool isDown = m_view.last > before.last || m_view.first > before.first;
    const qint64 below = !isNear ? BlocksAround : isDown ? BlocksAhead : 0;
    const qint64 above = !isNear ? BlocksAround : isDown ? 0 : BlocksAhead;
    m_below = {m_view.last + 1, m_view.last + below};
    m_above = {std::max<qint64>(0, m_view.first - above), m_view.first - 1};
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
