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

/// A known block as a filter sees it. Pure.
struct FilteredBlock
{
    LineMask own;    ///< lines with a row of their own, first lines of gaps
    LineMask folded; ///< lines that share a row
    LineMask goesOn; ///< other lines of gaps

    /// The lines from `begin` to before `end`; with `near` only those that are in it, and gaps.
    FilteredBlock(const BlockLevels &levels, const FateTable &fates, int begin, int end, const LineMask *near = nullptr);

    LineFate fateAt(int index) const
    {
        return own.test(index)      ? LineFate::Own
            : folded.test(index)    ? LineFate::Folded
            : goesOn.test(index)    ? LineFate::GoesOn
                                    : LineFate::Hidden;
    }
    BlockRows count() const;
};
