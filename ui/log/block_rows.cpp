// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/block_rows.h"

LineFate FilteredBlock::fateAt(int index) const
{
    const LineFate fate = tableAt(index).of(levels.codes()[size_t(index)]);
    return fate == LineFate::GoesOn && index == begin ? LineFate::Own : fate; // the range begins inside a gap
}

FoldedAs FilteredBlock::foldedAt(int index) const
{
    return tableAt(index).foldedAs(levels.codes()[size_t(index)]);
}

FoldedAs FilteredBlock::foldedAs() const
{
    if (isWhole())
        return fates.foldedAs(levels.distinct());
    unsigned all = 0;
    for (int i = begin; i < end; ++i)
        all |= foldedAt(i);
    return FoldedAs(all);
}

bool FilteredBlock::countUniform(BlockRows *rows) const
{
    if (!isWhole() || end == 0)
        return false;
    if (fates.areAll(LineFate::Hidden, levels.distinct()))
        return true;
    const bool isFolded = fates.areAll(LineFate::Folded, levels.distinct());
    if (!isFolded && !fates.areAll(LineFate::Own, levels.distinct()))
        return false;
    const LineFate fate = isFolded ? LineFate::Folded : LineFate::Own;
    *rows = {isFolded ? 0 : end, isFolded ? end : 0, isFolded ? 1 : 0, 0, end - 1, fate, fate};
    return true;
}

BlockRows FilteredBlock::count() const
{
    // Without branches in the loop: ten million lines are counted within one frame.
    BlockRows rows;
    if (countUniform(&rows))
        return rows;
    bool wasFolded = false;
    int last = -1;
    const auto add = [&](int index, LineFate fate) {
        const bool isOwn = fate == LineFate::Own;
        const bool isFolded = fate == LineFate::Folded;
        rows.own += isOwn;
        rows.folded += isFolded;
        rows.foldRuns += isFolded & !wasFolded;
        wasFolded = (wasFolded | isFolded) & !isOwn;
        last = isOwn | isFolded ? index : last;
    };
    const LineCode *codes = levels.codes().data();
    if (begin < end)
        add(begin, fateAt(begin));
    if (near) {
        for (int i = begin + 1; i < end; ++i)
            add(i, tableAt(i).of(codes[i]));
    } else {
        for (int i = begin + 1; i < end; ++i)
            add(i, fates.of(codes[i]));
    }
    if (last < 0)
        return rows;
    rows.last = last;
    rows.ends = wasFolded ? LineFate::Folded : LineFate::Own;
    for (rows.first = begin; rows.isEmpty(); ++rows.first)
        rows.begins = fateAt(rows.first);
    --rows.first;
    return rows;
}
