// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The runs of folded lines of a RowMap.

#include "log/row_map.h"

#include <algorithm>

qint64 RowMap::firstOfRun(qint64 line) const
{
    qint64 first = line;
    const qint64 home = line / LinesPerBlock;
    for (qint64 number = home; number >= 0; --number) {
        const Block &block = m_blocks[size_t(number)];
        if (block.isEmpty())
            continue;
        if (block.isUnknown() || (number != home && block.ends != LineFate::Folded))
            break;
        if (block.isOneFold()) {
            first = number * LinesPerBlock + block.first;
            continue;
        }
        const FilteredBlock lines = filtered(number);
        const int before = number == home ? int(line % LinesPerBlock) + 1 : LinesPerBlock;
        const int above = lines.own.previous(before);
        if (const int index = lines.folded.next(above + 1); index >= 0 && index < before)
            first = number * LinesPerBlock + index;
        if (above >= 0)
            break;
    }
    return first;
}

qint64 RowMap::lastOfRun(qint64 line) const
{
    qint64 last = line;
    const qint64 home = line / LinesPerBlock;
    for (qint64 number = home; number < qint64(m_blocks.size()); ++number) {
        const Block &block = m_blocks[size_t(number)];
        if (block.isEmpty())
            continue;
        if (block.isUnknown() || (number != home && block.begins != LineFate::Folded))
            break;
        if (block.isOneFold()) {
            last = number * LinesPerBlock + block.last;
            continue;
        }
        const FilteredBlock lines = filtered(number);
        const int from = number == home ? int(line % LinesPerBlock) : 0;
        const int below = lines.own.next(from);
        if (const int index = lines.folded.previous(below < 0 ? LinesPerBlock : below); index >= from)
            last = number * LinesPerBlock + index;
        if (below >= 0)
            break;
    }
    return last;
}

/// A line that folds and has no neighbour to share a row with.
bool RowMap::isAlone(qint64 line) const
{
    const int index = int(line % LinesPerBlock);
    const FilteredBlock lines = filtered(line / LinesPerBlock);
    const LineMask there = lines.own | lines.folded;
    const int above = there.previous(index);
    const int below = there.next(index + 1);
    if ((above >= 0 && lines.folded.test(above)) || (below >= 0 && lines.folded.test(below)))
        return false;
    return (above >= 0 || firstOfRun(line) == line) && (below >= 0 || lastOfRun(line) == line);
}

int RowMap::foldedBetween(qint64 number, qint64 first, qint64 last, FoldedAs *what) const
{
    const Block &block = m_blocks[size_t(number)];
    if (block.folded == 0)
        return 0;
    const qint64 start = number * LinesPerBlock;
    const bool isWhole = first <= start + block.first && last >= start + block.last;
    unsigned all = 0;
    for (const LineCode code : block.levels->codes())
        all |= m_fates.foldedAs(code);
    const bool isSimple = std::has_single_bit(all);
    if (isWhole && isSimple) {
        *what = FoldedAs(*what | all);
        return block.folded;
    }
    const auto index = [start](qint64 line) { return int(std::clamp<qint64>(line - start, 0, LinesPerBlock)); };
    const LineMask lines = filtered(number).folded & LineMask::between(index(first), index(last + 1));
    for (const LineCode code : block.levels->codes()) {
        const FoldedAs as = m_fates.foldedAs(code);
        if ((*what | as) != *what && !(block.levels->lines([code](LineCode other) { return other == code; }) & lines).isEmpty())
            *what = FoldedAs(*what | as);
    }
    return lines.count();
}

std::optional<FoldRow> RowMap::runOf(qint64 line) const
{
    if (fateOf(line) != LineFate::Folded || isAlone(line))
        return {};
    FoldRow run{firstOfRun(line), lastOfRun(line), 0, 0};
    for (qint64 number = run.first / LinesPerBlock; number <= run.last / LinesPerBlock; ++number)
        run.count += foldedBetween(number, run.first, run.last, &run.what);
    return run;
}

std::optional<FoldRow> RowMap::foldAt(qint64 row) const
{
    if (!isFiltered() || row < 0 || row >= rows())
        return {};
    const qint64 line = lineAt(row);
    return isFolded(line) ? runOf(line) : std::nullopt;
}

std::vector<FoldRow>::const_iterator RowMap::openRunFrom(qint64 line) const
{
    return std::lower_bound(m_open.begin(), m_open.end(), line, [](const FoldRow &run, qint64 at) { return run.last < at; });
}

const FoldRow *RowMap::openRunOf(qint64 line) const
{
    const auto run = openRunFrom(line);
    return run != m_open.end() && run->first <= line ? &*run : nullptr;
}

bool RowMap::isFolded(qint64 line) const
{
    return fateOf(line) == LineFate::Folded && !openRunOf(line) && !isAlone(line);
}

bool RowMap::isOpen(qint64 line) const
{
    return fateOf(line) == LineFate::Folded && openRunOf(line);
}

bool RowMap::opensRun(qint64 line) const
{
    const FoldRow *run = openRunOf(line);
    return run && run->first == line;
}

void RowMap::setOpen(qint64 line, bool isOpen)
{
    const std::optional<FoldRow> run = runOf(line);
    if (!run)
        return;
    m_openLines.erase(m_openLines.lower_bound(run->first), m_openLines.upper_bound(run->last));
    if (isOpen)
        m_openLines.insert(run->first);
    countOpened();
    sumUp();
}

void RowMap::closeAll()
{
    m_openLines.clear();
    if (!isFiltered())
        return;
    countOpened();
    sumUp();
}

void RowMap::countOpened()
{
    for (Block &block : m_blocks)
        block.opened = 0;
    m_open.clear();
    for (const qint64 line : m_openLines) {
        if (!m_open.empty() && line <= m_open.back().last)
            continue;
        const std::optional<FoldRow> run = runOf(line);
        if (!run)
            continue;
        m_open.push_back(*run);
        const qint64 home = run->first / LinesPerBlock;
        FoldedAs what = 0;
        for (qint64 number = home; number <= run->last / LinesPerBlock; ++number)
            m_blocks[size_t(number)].opened += foldedBetween(number, run->first, run->last, &what) - (number == home ? 1 : 0);
    }
}
