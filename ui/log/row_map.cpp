// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/row_map.h"

#include "archive/archive_reader.h"

#include <algorithm>

void RowMap::showAll(qint64 lines)
{
    m_lines = lines;
    if (!isFiltered())
        return;
    m_filter = {};
    m_table.reset();
    m_starts = {0};
    m_unknown = 0;
}

void RowMap::showPassing(const LevelFilter &filter, std::shared_ptr<const LevelTable> table, qint64 lines)
{
    if (!filter.isOn())
        return showAll(lines);
    m_filter = filter;
    m_table = std::move(table);
    m_lines = lines;
    m_unknown = 0;
    m_starts.assign(1, 0);
    for (qint64 number = 0; number * LinesPerBlock < lines; ++number) {
        const BlockLevels *known = block(number);
        m_unknown += known ? 0 : 1;
        m_starts.push_back(m_starts.back() + (known ? known->shown(filter) : 1));
    }
}

const BlockLevels *RowMap::block(qint64 number) const
{
    return size_t(number) < m_table->size() ? (*m_table)[size_t(number)].get() : nullptr;
}

qint64 RowMap::blockOfRow(qint64 row) const
{
    return std::upper_bound(m_starts.begin(), m_starts.end(), row) - m_starts.begin() - 1;
}

bool RowMap::isUnknown(qint64 row) const
{
    return isFiltered() && row >= 0 && row < rows() && !block(blockOfRow(row));
}

qint64 RowMap::lineAt(qint64 row) const
{
    return linesAt(row).first;
}

std::pair<qint64, qint64> RowMap::linesAt(qint64 row) const
{
    if (!isFiltered())
        return {row, row};
    if (rows() == 0)
        return {0, -1};
    const qint64 clipped = std::clamp<qint64>(row, 0, rows() - 1);
    const qint64 number = blockOfRow(clipped);
    const qint64 first = number * LinesPerBlock;
    const BlockLevels *known = block(number);
    if (!known)
        return {first, std::min(m_lines, first + LinesPerBlock) - 1};
    const qint64 line = first + known->nthShown(int(clipped - m_starts[size_t(number)]), m_filter);
    return {line, line};
}

qint64 RowMap::rowsBefore(qint64 line) const
{
    const qint64 number = line / LinesPerBlock;
    if (line >= m_lines)
        return rows();
    const BlockLevels *known = block(number);
    return m_starts[size_t(number)] + (known ? known->shownBefore(int(line % LinesPerBlock), m_filter) : 0);
}

qint64 RowMap::rowOf(qint64 line) const
{
    if (line < 0 || line >= m_lines)
        return -1;
    if (!isFiltered())
        return line;
    const BlockLevels *known = block(line / LinesPerBlock);
    const int index = int(line % LinesPerBlock);
    if (!known)
        return rowsBefore(line);
    if (index >= known->size())
        return -1;
    if (known->at(index).kind == LineKind::Missing)
        return rowsBefore(line) - (known->isShown(index, m_filter) ? 0 : 1); // a gap is the row of its first line
    return known->isShown(index, m_filter) ? rowsBefore(line) : -1;
}

qint64 RowMap::nearestRow(qint64 line) const
{
    const qint64 exact = isFiltered() ? rowOf(line) : line;
    const qint64 row = exact >= 0 ? exact : rowsBefore(std::max<qint64>(0, line));
    return std::clamp<qint64>(row, 0, std::max<qint64>(0, rows() - 1));
}

qint64 RowMap::shownFrom(qint64 line) const
{
    if (!isFiltered())
        return std::max<qint64>(0, m_lines - line);
    if (line >= m_lines)
        return 0;
    qint64 unknown = 0;
    for (qint64 number = line / LinesPerBlock; number * LinesPerBlock < m_lines; ++number)
        unknown += block(number) ? 0 : 1;
    return rows() - rowsBefore(line) - unknown;
}
