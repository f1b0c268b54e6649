// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/facts_store.h"

#include <utility>

namespace files {

PackedFacts packedFacts(qint64 block, const training::BlockFacts &facts)
{
    return {block, training::pack(facts), facts.carryOut};
}

void append(training::BlockFacts *all, const training::BlockFacts &more)
{
    all->lines.insert(all->lines.end(), more.lines.begin(), more.lines.end());
    all->samples.insert(all->samples.end(), more.samples.begin(), more.samples.end());
    all->summary.insert(all->summary.end(), more.summary.begin(), more.summary.end());
    all->cues.insert(all->cues.end(), more.cues.begin(), more.cues.end());
    if (more.progress.lastStep)
        all->progress.lastStep = more.progress.lastStep;
    if (more.progress.totalSteps)
        all->progress.totalSteps = more.progress.totalSteps;
    all->carryOut = more.carryOut;
}

void FactsStore::set(PackedFacts facts)
{
    const auto at = size_t(facts.block);
    Q_ASSERT(at <= m_blocks.size());
    if (at == m_blocks.size())
        m_blocks.emplace_back();
    m_size -= m_blocks[at].facts.size();
    if (m_size + facts.facts.size() > m_budget)
        facts.facts = QByteArray();
    m_size += facts.facts.size();
    // Most blocks leave the same open: nothing.
    if (at > 0 && m_blocks[at - 1].carryOut == facts.carryOut)
        facts.carryOut = m_blocks[at - 1].carryOut;
    m_blocks[at] = std::move(facts);
}

training::Carry FactsStore::carryInto(qint64 block) const
{
    return block > 0 ? m_blocks[size_t(block) - 1].carryOut : training::Carry();
}

} // namespace files
