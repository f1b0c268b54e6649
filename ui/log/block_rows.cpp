// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/block_rows.h"

#include <algorithm>

FilteredBlock::FilteredBlock(const BlockLevels &levels, const FateTable &fates, int begin, int end, const LineMask *near)
{
    const LineMask range = LineMask::between(begin, std::min(end, levels.size()));
    const auto linesOf = [&](LineFate fate) {
        return levels.lines([&](LineCode code) { return fates.of(code) == fate; }) & range;
    };
    folded = linesOf(LineFate::Folded);
    if (levels.hasAny(kinds(LineKind::Missing)))
        goesOn = linesOf(LineFate::GoesOn);
    const bool isAnyHidden = std::any_of(levels.codes().begin(), levels.codes().end(),
                                         [&](LineCode code) { return fates.of(code) == LineFate::Hidden; });
    own = isAnyHidden ? linesOf(LineFate::Own) : range.without(folded | goesOn);
    if (goesOn.test(begin)) { // the range begins inside a gap
        own.set(begin);
        goesOn = goesOn.without(own);
    }
    if (!near)
        return;
    folded = folded & *near;
    const LineMask gaps = levels.lines([](LineCode code) { return factsOf(code).kind == LineKind::Missing; });
    own = own & (*near | gaps);
}

BlockRows FilteredBlock::count() const
{
    BlockRows rows;
    const LineMask all = own | folded;
    rows.last = all.last();
    if (rows.last < 0)
        return rows;
    rows.first = all.first();
    rows.begins = fateAt(rows.first);
    rows.ends = fateAt(rows.last);
    rows.own = own.count();
    rows.folded = folded.count();
    rows.foldRuns = rows.folded - folded.following(own, false).count();
    return rows;
}
