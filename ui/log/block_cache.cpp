// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/block_cache.h"

#include <algorithm>

namespace {

qsizetype weight(const StoredBlock &block)
{
    return block.lines.text().capacity()
        + qsizetype(block.lines.ends().capacity() * sizeof(std::uint32_t)
                    + block.facts.lines.capacity() * sizeof(LineFacts)
                    + block.facts.samples.capacity() * sizeof(training::Sample) + sizeof(StoredBlock));
}

} // namespace

const StoredBlock *BlockCache::find(qint64 number)
{
    const auto it = m_entries.find(number);
    if (it == m_entries.end())
        return nullptr;
    it->second.lastUse = ++m_clock;
    return &it->second.block;
}

const StoredBlock *BlockCache::insert(qint64 number, StoredBlock block)
{
    remove(number);
    const qsizetype bytes = weight(block);
    m_bytes += bytes;
    const Entry &entry = m_entries.emplace(number, Entry{std::move(block), bytes, ++m_clock}).first->second;
    makeRoom();
    return &entry.block;
}

void BlockCache::makeRoom()
{
    while (m_bytes > m_budget && m_entries.size() > 2) {
        const auto oldest = std::min_element(m_entries.begin(), m_entries.end(), [](const auto &a, const auto &b) {
            return a.second.lastUse < b.second.lastUse;
        });
        remove(oldest->first);
    }
}

void BlockCache::remove(qint64 number)
{
    const auto it = m_entries.find(number);
    if (it == m_entries.end())
        return;
    m_bytes -= it->second.bytes;
    m_entries.erase(it);
}

void BlockCache::clear()
{
    m_entries.clear();
    m_bytes = 0;
}
