// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/block_levels.h"

#include <utility>

/// Which lines the rows of a view show: all of them, or those that pass a level filter. Pure.
///
/// Without a filter row and line are the same number, at no cost. With one, a block of which nothing is known is one row
/// that stands for all its lines. Finding a row costs a search among blocks and a walk through one of them.
class RowMap
{
public:
    /// Every line is a row.
    void showAll(qint64 lines);
    /// Only what passes is.
    void showPassing(const LevelFilter &filter, std::shared_ptr<const LevelTable> table, qint64 lines);

    bool isFiltered() const { return m_filter.isOn(); }
    qint64 lines() const { return m_lines; }
    qint64 rows() const { return isFiltered() ? m_starts.back() : m_lines; }
    /// Lines that are rows of their own: those that pass, and known to.
    qint64 shownLines() const { return rows() - (isFiltered() ? m_unknown : 0); }

    /// The line of a row, the first one of a row that stands for many.
    qint64 lineAt(qint64 row) const;
    /// First and last line that a row stands for.
    std::pair<qint64, qint64> linesAt(qint64 row) const;
    /// The row stands for a block of which nothing is known.
    bool isUnknown(qint64 row) const;

    /// The row that shows this line or stands for it; −1 when the line is hidden.
    qint64 rowOf(qint64 line) const;
    /// The same, or the next row below it, or else the last one; 0 when there is none.
    qint64 nearestRow(qint64 line) const;
    /// Shown lines from this one on.
    qint64 shownFrom(qint64 line) const;

private:
    const BlockLevels *block(qint64 number) const;
    qint64 blockOfRow(qint64 row) const;
    /// Rows above this line.
    qint64 rowsBefore(qint64 line) const;

    LevelFilter m_filter;
    std::shared_ptr<const LevelTable> m_table;
    qint64 m_lines = 0;
    qint64 m_unknown = 0;         ///< blocks of which nothing is known
    std::vector<qint64> m_starts{0}; ///< first row of each block, then the number of rows
};
