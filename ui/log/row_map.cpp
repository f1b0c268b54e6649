// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows and lines of a RowMap. Its runs of folded lines are in row_map_folds.cpp.

#include "log/row_map.h"

#include <algorithm>

namespace {

bool dependsOnLines(const LineFilter &filter)
{
    return filter.levels.isOn() || filter.foldedClasses || filter.foldsRepeats || filter.metricsOnly || filter.matchingOnly;
}

} // namespace

void RowMap::setFilter(const LineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_isFiltered = dependsOnLines(filter);
    m_fates = FateTable(filter);
    m_blocks.clear();
    if (!filter.matchingOnly)
        m_near.clear();
}

void RowMap::show(const LineFilter &filter, std::shared_ptr<const LevelTable> table, qint64 lines, const HitList *hits)
{
    LineFilter wanted = filter;
    wanted.matchingOnly = filter.matchingOnly && hits;
    wanted.context = wanted.matchingOnly ? filter.context : 0;
    wanted.range.reset();
    if (wanted.matchingOnly) {
        // Who wants to see hits alone wants to see them.
        wanted.foldedClasses = 0;
        wanted.foldsRepeats = false;
    }
    setFilter(wanted);
    m_table = std::move(table);
    m_lines = lines;
    m_begin = filter.range ? std::clamp<qint64>(filter.range->first, 0, lines) : 0;
    m_end = filter.range ? std::clamp<qint64>(filter.range->second + 1, m_begin, lines) : lines;
    if (!m_isFiltered) {
        m_open.clear();
        return;
    }
    const qint64 blocks = (lines + LinesPerBlock - 1) / LinesPerBlock;
    m_blocks.resize(size_t(blocks));
    if (wanted.matchingOnly) {
        for (const qint64 number : m_near.follow(*hits, wanted.context)) {
            if (number < blocks)
                m_blocks[size_t(number)].isStale = true;
        }
    }
    const std::shared_ptr<const BlockLevels> unknown;
    const size_t known = m_table ? m_table->size() : 0;
    for (qint64 number = 0; number < blocks; ++number) {
        const qint64 first = number * LinesPerBlock;
        const auto inBlock = [first](qint64 line) { return int(std::clamp<qint64>(line - first, 0, LinesPerBlock)); };
        const int begin = inBlock(m_begin);
        const int end = std::max(begin, inBlock(m_end));
        const Block &block = m_blocks[size_t(number)];
        const std::shared_ptr<const BlockLevels> &levels = size_t(number) < known ? (*m_table)[size_t(number)] : unknown;
        if (block.isStale || block.levels != levels || block.begin != begin || block.end != end)
            count(number, levels, begin, end);
    }
    countOpened();
    sumUp();
}

void RowMap::count(qint64 number, std::shared_ptr<const BlockLevels> levels, int begin, int end)
{
    Block &block = m_blocks[size_t(number)];
    block.levels = std::move(levels);
    block.begin = begin;
    block.end = end;
    block.isStale = false;
    BlockRows &rows = block;
    if (block.levels)
        rows = filtered(number).count();
    else
        rows = begin < end ? BlockRows{1, 0, 0, begin, end - 1, LineFate::Own, LineFate::Own} : BlockRows{};
}

void RowMap::sumUp()
{
    m_starts.resize(m_blocks.size() + 1);
    m_shown.resize(m_blocks.size() + 1);
    qint64 rows = 0;
    qint64 shown = 0;
    bool isFolding = false;
    for (size_t number = 0; number < m_blocks.size(); ++number) {
        Block &block = m_blocks[number];
        m_starts[number] = rows;
        m_shown[number] = shown;
        block.goesOnFolded = isFolding;
        rows += block.rows();
        shown += block.isUnknown() ? 0 : block.own + block.folded;
        if (!block.isEmpty())
            isFolding = block.ends == LineFate::Folded;
    }
    m_starts.back() = rows;
    m_shown.back() = shown;
}

FilteredBlock RowMap::filtered(qint64 number) const
{
    static const LineMask none;
    const Block &block = m_blocks[size_t(number)];
    const LineMask *near = m_filter.matchingOnly ? m_near.at(number) : nullptr;
    return {*block.levels, m_fates, block.begin, block.end, m_filter.matchingOnly && !near ? &none : near};
}

LineMask RowMap::rowStarts(qint64 number) const
{
    const Block &block = m_blocks[size_t(number)];
    if (block.isEmpty())
        return {};
    if (block.isUnknown())
        return LineMask::between(block.first, block.first + 1);
    const FilteredBlock lines = filtered(number);
    LineMask starts = lines.own | lines.folded.without(lines.folded.following(lines.own, block.goesOnFolded));
    const qint64 start = number * LinesPerBlock;
    for (auto run = openRunFrom(start); run != m_open.end() && run->first < start + LinesPerBlock; ++run) {
        const auto index = [start](qint64 line) { return int(std::clamp<qint64>(line - start, 0, LinesPerBlock)); };
        starts = starts | (lines.folded & LineMask::between(index(run->first), index(run->last + 1)));
    }
    return starts;
}

LineFate RowMap::fateOf(qint64 line) const
{
    if (line < m_begin || line >= m_end)
        return LineFate::Hidden;
    if (!isFiltered())
        return LineFate::Own;
    const qint64 number = line / LinesPerBlock;
    const int index = int(line % LinesPerBlock);
    const Block &block = m_blocks[size_t(number)];
    if (!block.levels)
        return LineFate::Own;
    if (index >= block.levels->size())
        return LineFate::Hidden;
    // The same as filtered(number).fateAt(index), for one line.
    const LineCode code = block.levels->codeAt(index);
    const LineFate fate = m_fates.of(code);
    if (factsOf(code).kind == LineKind::Missing)
        return index == block.begin ? LineFate::Own : fate;
    const LineMask *near = m_near.at(number);
    return m_filter.matchingOnly && !(near && near->test(index)) ? LineFate::Hidden : fate;
}

qint64 RowMap::blockOfRow(qint64 row) const
{
    return std::upper_bound(m_starts.begin(), m_starts.end(), row) - m_starts.begin() - 1;
}

bool RowMap::isUnknown(qint64 row) const
{
    return isFiltered() && row >= 0 && row < rows() && m_blocks[size_t(blockOfRow(row))].isUnknown();
}

bool RowMap::isKnown(qint64 line) const
{
    const bool isInRange = line >= m_begin && line < m_end;
    return isInRange && (!isFiltered() || m_blocks[size_t(line / LinesPerBlock)].levels);
}

qint64 RowMap::lineAt(qint64 row) const
{
    if (!isFiltered())
        return m_begin + row;
    if (rows() == 0)
        return 0;
    const qint64 clipped = std::clamp<qint64>(row, 0, rows() - 1);
    const qint64 number = blockOfRow(clipped);
    return number * LinesPerBlock + rowStarts(number).nth(int(clipped - m_starts[size_t(number)]));
}

std::pair<qint64, qint64> RowMap::linesAt(qint64 row) const
{
    if (isFiltered() && rows() == 0)
        return {0, -1};
    const qint64 line = lineAt(row);
    if (!isFiltered())
        return {line, line};
    if (const Block &block = m_blocks[size_t(line / LinesPerBlock)]; block.isUnknown())
        return {line, line - block.begin + block.end - 1};
    return {line, isFolded(line) ? lastOfRun(line) : line};
}

qint64 RowMap::rowsThrough(qint64 line) const
{
    if (line < m_begin)
        return 0;
    if (line >= m_end)
        return rows();
    const qint64 number = line / LinesPerBlock;
    return m_starts[size_t(number)] + rowStarts(number).countBefore(int(line % LinesPerBlock) + 1);
}

qint64 RowMap::rowOf(qint64 line) const
{
    if (!isShown(line))
        return -1;
    return isFiltered() ? rowsThrough(line) - 1 : line - m_begin;
}

qint64 RowMap::nearestRow(qint64 line) const
{
    const qint64 exact = rowOf(line);
    const qint64 row = exact >= 0 ? exact : isFiltered() ? rowsThrough(line) : line - m_begin;
    return std::clamp<qint64>(row, 0, std::max<qint64>(0, rows() - 1));
}

qint64 RowMap::shownFrom(qint64 line) const
{
    if (line >= m_end)
        return 0;
    if (!isFiltered() || line < m_begin)
        return shownLines() - std::max<qint64>(0, isFiltered() ? 0 : line - m_begin);
    const qint64 number = line / LinesPerBlock;
    qint64 above = m_shown[size_t(number)];
    if (const Block &block = m_blocks[size_t(number)]; !block.isUnknown()) {
        const FilteredBlock lines = filtered(number);
        above += (lines.own | lines.folded).countBefore(int(line % LinesPerBlock));
    }
    return m_shown.back() - above;
}

qint64 RowMap::nextShown(qint64 from) const
{
    const qint64 start = std::max(from, m_begin);
    if (start >= m_end || !isFiltered())
        return start < m_end ? start : -1;
    for (qint64 number = start / LinesPerBlock; number < qint64(m_blocks.size()); ++number) {
        const Block &block = m_blocks[size_t(number)];
        const qint64 first = number * LinesPerBlock;
        const int index = int(std::max<qint64>(block.begin, start - first));
        if (block.isUnknown())
            return first + index;
        if (block.isEmpty())
            continue;
        const FilteredBlock lines = filtered(number);
        if (const int next = (lines.own | lines.folded | lines.goesOn).next(index); next >= 0)
            return first + next;
    }
    return -1;
}

LineMask RowMap::shownOfKinds(qint64 number, LineKinds wanted) const
{
    const Block &block = m_blocks[size_t(number)];
    if (block.isEmpty() || block.isUnknown() || !block.levels->hasAny(wanted))
        return {};
    const FilteredBlock lines = filtered(number);
    return (lines.own | lines.folded) & block.levels->lines([wanted](LineCode code) { return kinds(factsOf(code).kind) & wanted; });
}

qint64 RowMap::nextOfKinds(qint64 from, LineKinds wanted) const
{
    const qint64 start = std::max(from, m_begin);
    if (!isFiltered()) {
        const qint64 line = m_table ? ::nextOfKinds(*m_table, start, wanted) : -1;
        return line < m_end ? line : -1;
    }
    for (qint64 number = start / LinesPerBlock; number < qint64(m_blocks.size()); ++number) {
        const qint64 first = number * LinesPerBlock;
        if (const int index = shownOfKinds(number, wanted).next(int(std::max<qint64>(0, start - first))); index >= 0)
            return first + index;
    }
    return -1;
}

qint64 RowMap::previousOfKinds(qint64 before, LineKinds wanted) const
{
    const qint64 end = std::min(before, m_end);
    if (!isFiltered()) {
        const qint64 line = m_table ? ::previousOfKinds(*m_table, end, wanted) : -1;
        return line >= m_begin ? line : -1;
    }
    for (qint64 number = end > 0 ? (end - 1) / LinesPerBlock : -1; number >= 0; --number) {
        const qint64 first = number * LinesPerBlock;
        const int limit = int(std::min<qint64>(end - first, LinesPerBlock));
        if (const int index = shownOfKinds(number, wanted).previous(limit); index >= 0)
            return first + index;
    }
    return -1;
}
