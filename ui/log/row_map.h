// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/block_rows.h"

#include <optional>
#include <set>
#include <utility>

/// A run of two or more lines that a filter folds, with nothing but hidden lines in between. One alone is shown as it is:
/// words that stand for it would take as much room.
struct FoldRow
{
    qint64 first = 0; ///< folded line, …
    qint64 last = 0;  ///< … and the last one
    qint64 count = 0; ///< folded lines
    FoldedAs what = 0;

    bool operator==(const FoldRow &) const = default;
};

/// Which lines the rows of a view show: all of them, or what a LineFilter leaves. Pure.
///
/// Without a filter rows are lines, at no cost; with a range only, they are the lines of the range. With anything that
/// depends on the line, a block of which nothing is known is one row that stands for all its lines, a gap is one row (one a
/// block), and a run of folded lines is one row until somebody opens it. Finding a row costs a search among blocks and a walk
/// through one of them; after a change only the blocks that are others are counted again.
class RowMap
{
public:
    /// Every line is a row.
    void showAll(qint64 lines) { show({}, nullptr, lines); }
    /// Only what passes is, and what is folded shares one. Without `hits` nothing is searched for: `matchingOnly` is off.
    void show(const LineFilter &filter, std::shared_ptr<const LevelTable> table, qint64 lines, const HitList *hits = nullptr);

    /// Rows depend on what the lines are.
    bool isFiltered() const { return m_isFiltered; }
    qint64 lines() const { return m_lines; }
    qint64 rows() const { return isFiltered() ? m_starts.back() : m_end - m_begin; }
    /// Lines that are there, folded or not, and known to be; a gap counts as one under a filter.
    qint64 shownLines() const { return isFiltered() ? m_shown.back() : m_end - m_begin; }
    /// The same, from this line on.
    qint64 shownFrom(qint64 line) const;

    /// The line of a row, the first one of a row that stands for many.
    qint64 lineAt(qint64 row) const;
    /// First and last line that a row stands for; none at all: {0, −1}.
    std::pair<qint64, qint64> linesAt(qint64 row) const;
    /// The row stands for a block of which nothing is known.
    bool isUnknown(qint64 row) const;

    /// The row that shows this line or stands for it; −1 when the line is hidden.
    qint64 rowOf(qint64 line) const;
    /// The same, or the next row below it, or else the last one; 0 when there is none.
    qint64 nearestRow(qint64 line) const;

    // Lines that are there, in a row of their own or folded
    bool isShown(qint64 line) const { return fateOf(line) != LineFate::Hidden; }
    bool isKnown(qint64 line) const; ///< what it is, as far as that matters to the filter
    qint64 nextShown(qint64 from) const; ///< at `from` or below; −1 when there is none
    /// At `from` or below and known to be of one of these kinds; −1 when there is none.
    qint64 nextOfKinds(qint64 from, LineKinds wanted) const;
    qint64 previousOfKinds(qint64 before, LineKinds wanted) const; ///< above `before`

    // Folds. What is open is remembered by line and outlives every filter
    std::optional<FoldRow> foldAt(qint64 row) const; ///< the run that this row stands for
    std::optional<FoldRow> runOf(qint64 line) const; ///< the run that would hold this line, open or not
    bool isFolded(qint64 line) const;                ///< it shares a row now
    bool isOpen(qint64 line) const;                  ///< it would be folded, but its run was opened
    bool opensRun(qint64 line) const;                ///< it is the first one of an open run
    bool hasOpen() const { return !m_open.empty(); }
    /// Opens or closes the run of this line.
    void setOpen(qint64 line, bool isOpen);
    void closeAll();

private:
    struct Block : BlockRows
    {
        std::shared_ptr<const BlockLevels> levels; ///< that were counted; null while nothing is known
        int begin = 0; ///< the part of the block that is in range
        int end = 0;
        int opened = 0; ///< rows more than counted, because runs are open
        bool isStale = true;
        bool goesOnFolded = false; ///< the line above its first one is folded

        bool isUnknown() const { return !levels && begin < end; }
        int rows() const { return own + foldRuns + opened - (goesOnFolded && begins == LineFate::Folded ? 1 : 0); }
    };

    void setFilter(const LineFilter &filter);
    void count(qint64 number, std::shared_ptr<const BlockLevels> levels, int begin, int end);
    void countOpened();
    void sumUp();
    FilteredBlock filtered(qint64 number) const; ///< of a known block
    LineMask rowStarts(qint64 number) const;
    LineMask shownOfKinds(qint64 number, LineKinds wanted) const;
    LineFate fateOf(qint64 line) const; ///< Own in an unknown block, Hidden out of range
    qint64 blockOfRow(qint64 row) const;
    qint64 rowsThrough(qint64 line) const; ///< that begin at this line or above
    qint64 firstOfRun(qint64 line) const;
    qint64 lastOfRun(qint64 line) const;
    bool isAlone(qint64 line) const;
    int foldedBetween(qint64 number, qint64 first, qint64 last, FoldedAs *what) const;
    std::vector<FoldRow>::const_iterator openRunFrom(qint64 line) const; ///< the first one that ends at this line or below
    const FoldRow *openRunOf(qint64 line) const;
    LineFilter m_filter;
    bool m_isFiltered = false;
    FateTable m_fates;
    HitContext m_near;
    std::shared_ptr<const LevelTable> m_table;
    qint64 m_lines = 0;
    qint64 m_begin = 0; ///< lines in range: [begin, end)
    qint64 m_end = 0;
    std::vector<Block> m_blocks;
    std::vector<qint64> m_starts{0}; ///< first row of each block, then the number of rows
    std::vector<qint64> m_shown{0};  ///< lines that are there above each block, then of all
    std::set<qint64> m_openLines;    ///< in runs that somebody opened
    std::vector<FoldRow> m_open;     ///< runs of now that have such a line
};
