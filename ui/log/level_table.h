// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

class BlockLevels;

/// What is known of a log, by number of block; null where nothing is known yet. Pure.
///
/// A copy shares all but what is changed in it: a view keeps the table it was given while blocks arrive, at the cost of
/// a pointer for every hundred thousand lines or so.
class LevelTable
{
public:
    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const std::shared_ptr<const BlockLevels> &operator[](size_t number) const
    {
        return (*m_chunks[number / ChunkSize])[number % ChunkSize];
    }

    void push_back(std::shared_ptr<const BlockLevels> levels) { set(m_size, std::move(levels)); }
    /// Grows the table when it has to.
    void set(size_t number, std::shared_ptr<const BlockLevels> levels);

private:
    static constexpr size_t ChunkSize = 128;
    using Chunk = std::array<std::shared_ptr<const BlockLevels>, ChunkSize>;

    std::vector<std::shared_ptr<Chunk>> m_chunks; ///< one that is shared is never written to
    size_t m_size = 0;
};
