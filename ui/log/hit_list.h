// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"

#include <map>
#include <vector>

/// Lines of one block that match, two bytes a hit while they are few, else a bit a line.
class BlockHitSet
{
public:
    BlockHitSet() = default;
    /// `lines`: ascending.
    explicit BlockHitSet(const std::vector<quint16> &lines);

    int count() const { return m_count; }
    std::vector<quint16> all() const; ///< ascending
    bool contains(int line) const { return rank(line + 1) > rank(line); }
    /// Hits above `line`.
    int rank(int line) const;
    /// The first hit at `line` or below; −1 when there is none.
    int atOrAfter(int line) const;
    /// The last hit above `line`; −1 when there is none.
    int before(int line) const;

private:
    int m_count = 0;
    bool m_hasBits = false;
    std::vector<quint16> m_words; ///< line numbers, or 16 lines each
};

/// The lines of a log that match a search, in line order. Pure. Ten million hits take two megabytes.
class HitList
{
public:
    /// Replaces what is known of one block.
    void set(const BlockHits &hits);
    void clear();

    /// Another number after every change.
    quint64 revision() const { return m_revision; }
    /// Calls `visit(number, lines)` for each block that was set after `revision`; all blocks when it is from before
    /// clear(). The lines count from the block's first one.
    template <typename Visit>
    void eachChanged(quint64 revision, Visit visit) const
    {
        for (const auto &[number, block] : m_blocks) {
            if (block.revision > revision)
                visit(number, block.lines.all());
        }
    }
    /// The list was cleared after `revision`.
    bool wasCleared(quint64 revision) const { return m_cleared > revision; }
    /// The hits of one block, counted from its first line; empty for one that was not searched.
    std::vector<quint16> inBlock(qint64 number) const;

    qint64 count() const { return m_count; }
    qint64 searchedLines() const { return m_searchedLines; }
    /// All blocks from that of line `first` to that of line `last` were searched.
    bool hasSearched(qint64 first, qint64 last) const;
    /// Hits from line `first` to line `last`, inclusive.
    qint64 countIn(qint64 first, qint64 last) const;
    bool contains(qint64 line) const;
    /// Place of a hit in the order, from 1; 0 when the line is none.
    qint64 placeOf(qint64 line) const;
    /// The first hit at `line` or below; −1 when there is none.
    qint64 atOrAfter(qint64 line) const;
    /// The last hit above `line`; −1 when there is none.
    qint64 before(qint64 line) const;

private:
    struct Block
    {
        int lineCount = 0;
        BlockHitSet lines;
        quint64 revision = 0;
    };

    std::map<qint64, Block> m_blocks; ///< each searched block
    qint64 m_count = 0;
    qint64 m_searchedLines = 0;
    quint64 m_revision = 0;
    quint64 m_cleared = 0; ///< the revision that began with clear()
};
