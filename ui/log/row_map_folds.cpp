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
        for (int i = number == home ? int(line % LinesPerBlock) : block.last; i >= lines.begin; --i) {
            const LineFate fate = lines.fateAt(i);
            if (fate == LineFate::Own)
                return first;
            if (fate == LineFate::Folded)
                first = number * LinesPerBlock + i;
        }
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
        for (int i = number == home ? int(line % LinesPerBlock) : block.first; i < lines.end; ++i) {
            const LineFate fate = lines.fateAt(i);
            if (fate == LineFate::Own)
                return last;
            if (fate == LineFate::Folded)
                last = number * LinesPerBlock + i;
        }
    }
    return last;
}

int RowMap::foldedBetween(qint64 number, qint64 first, qint64 last, FoldedAs *what) const
{
    const Block &block = m_blocks[size_t(number)];
    if (block.folded == 0)
        return 0;
    const FilteredBlock lines = filtered(number);
    const qint64 start = number * LinesPerBlock;
    if (first <= start + block.first && last >= start + block.last) {
        *what |= lines.foldedAs();
        return block.folded;
    }
    int count = 0;
    const int end = int(std::min<qint64>(lines.end, last - start + 1));
    for (int i = int(std::max<qint64>(lines.begin, first - start)); i < end; ++i) {
        const FoldedAs reason = lines.foldedAt(i);
        *what |= reason;
        count += reason ? 1 : 0;
    }
    return count;
}

std::optional<FoldRow> RowMap::runOf(qint64 line) const
{
    if (fateOf(line) != LineFate::Folded)
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

const FoldRow *RowMap::openRunOf(qint64 line) const
{
    const auto run = std::lower_bound(m_open.begin(), m_open.end(), line,
                                      [](const FoldRow &one, qint64 at) { return one.last < at; });
    return run != m_open.end() && run->first <= line ? &*run : nullptr;
}

bool RowMap::isFolded(qint64 line) const
{
    return fateOf(line) == LineFate::Folded && !openRunOf(line);
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
