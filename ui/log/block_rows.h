// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/hit_context.h"
#include "log/line_fate.h"

/// What one block is under a filter, whatever stands around it.
struct BlockRows
{
    int own = 0;      ///< rows of single lines and of gaps
    int folded = 0;   ///< lines
    int foldRuns = 0; ///< runs of folded lines, with nothing but hidden lines in between
    int first = 0;    ///< index of the first line that is there, …
    int last = -1;    ///< … and of the last one
    LineFate begins = LineFate::Hidden; ///< fates of these two; Hidden when no line is there
    LineFate ends = LineFate::Hidden;

    bool isEmpty() const { return begins == LineFate::Hidden; }
    bool isOneFold() const { return folded > 0 && own == 0; }
    bool operator==(const BlockRows &) const = default;
};

/// A known block as a filter sees it: its lines from `begin` to before `end`. Lives no longer than what it refers to.
struct FilteredBlock
{
    const BlockLevels &levels;
    const FateTable &fates;
    const NearHits *near = nullptr; ///< when set, lines that are not in it are far from every hit
    int begin = 0;
    int end = 0;

    LineFate fateAt(int index) const;
    /// Of a folded line why; 0 for others.
    FoldedAs foldedAt(int index) const;
    /// Of all lines of the block that are folded.
    FoldedAs foldedAs() const;
    BlockRows count() const;

private:
    bool isWhole() const { return !near && begin == 0 && end == levels.size(); }
    const FateTable &tableAt(int index) const
    {
        return near && !near->test(size_t(index)) ? FateTable::farFromHits() : fates;
    }
    bool countUniform(BlockRows *rows) const;
};
