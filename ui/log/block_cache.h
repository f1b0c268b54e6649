// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"

#include <unordered_map>

/// Decoded blocks within a budget of bytes; the least recently used go first. Main thread.
class BlockCache
{
public:
    explicit BlockCache(qsizetype budget)
        : m_budget(budget)
    {
    }

    /// nullptr when the block is not kept. Valid until the next insert(), remove() or clear().
    const StoredBlock *find(qint64 number);
    /// Keeps the block; the two newest stay whatever they weigh, since a screen may show both.
    const StoredBlock *insert(qint64 number, StoredBlock block);
    void remove(qint64 number);
    void clear();

    qsizetype bytes() const { return m_bytes; }

private:
    struct Entry
    {
        StoredBlock block;
        qsizetype bytes = 0;
        qint64 lastUse = 0;
    };

    void makeRoom();

    qsizetype m_budget;
    qsizetype m_bytes = 0;
    qint64 m_clock = 0; ///< counts uses
    std::unordered_map<qint64, Entry> m_entries;
};
