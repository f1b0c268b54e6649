// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/block_runs.h"

#include <algorithm>

bool BlockRuns::contains(qint64 block) const
{
    return lastUpTo(block) == block;
}

std::optional<qint64> BlockRuns::firstFrom(qint64 block) const
{
    const auto above = m_runs.upper_bound(block);
    if (above != m_runs.begin() && std::prev(above)->second >= block)
        return block;
    return above == m_runs.end() ? std::nullopt : std::optional(above->first);
}

std::optional<qint64> BlockRuns::lastUpTo(qint64 block) const
{
    const auto above = m_runs.upper_bound(block);
    return above == m_runs.begin() ? std::nullopt : std::optional(std::min(block, std::prev(above)->second));
}

void BlockRuns::add(qint64 first, qint64 last)
{
    if (first > last)
        return;
    // Everything that touches becomes one run.
    auto next = m_runs.upper_bound(first);
    if (next != m_runs.begin() && std::prev(next)->second >= first - 1)
        --next;
    while (next != m_runs.end() && next->first <= last + 1) {
        first = std::min(first, next->first);
        last = std::max(last, next->second);
        next = m_runs.erase(next);
    }
    m_runs.emplace(first, last);
}

void BlockRuns::remove(qint64 block)
{
    auto run = m_runs.upper_bound(block);
    if (run == m_runs.begin() || (--run)->second < block)
        return;
    const auto [first, last] = *run;
    m_runs.erase(run);
    if (first < block)
        m_runs.emplace(first, block - 1);
    if (last > block)
        m_runs.emplace(block + 1, last);
}

void BlockRuns::cutAbove(qint64 last)
{
    m_runs.erase(m_runs.upper_bound(last), m_runs.end());
    if (!m_runs.empty())
        m_runs.rbegin()->second = std::min(m_runs.rbegin()->second, last);
}
