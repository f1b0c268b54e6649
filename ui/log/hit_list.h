// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"

#include <map>
#include <vector>

/// The lines of a log that match a search, in line order. Two bytes a hit; pure.
class HitList
{
public:
    /// Replaces what is known of one block.
    void set(BlockHits hits);
    void clear();

    qint64 count() const { return m_count; }
    qint64 searchedLines() const { return m_searchedLines; }
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
        std::vector<quint16> lines;
    };

    std::map<qint64, Block> m_blocks; ///< each searched block
    qint64 m_count = 0;
    qint64 m_searchedLines = 0;
};
