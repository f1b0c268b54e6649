// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/level_table.h"

#include <algorithm>

void LevelTable::set(size_t number, std::shared_ptr<const BlockLevels> levels)
{
    m_size = std::max(m_size, number + 1);
    while (m_chunks.size() * ChunkSize < m_size)
        m_chunks.push_back(std::make_shared<Chunk>());
    // Tables live in one thread, so that nobody can begin to share in between.
    std::shared_ptr<Chunk> &chunk = m_chunks[number / ChunkSize];
    if (chunk.use_count() > 1)
        chunk = std::make_shared<Chunk>(*chunk);
    (*chunk)[number % ChunkSize] = std::move(levels);
}
