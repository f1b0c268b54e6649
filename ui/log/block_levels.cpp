// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/block_levels.h"

#include "archive/archive_reader.h"

#include <algorithm>

namespace {

constexpr unsigned KindShift = 3;
constexpr unsigned LevelMask = 0b111;
constexpr unsigned GoesOn = 0x80; // a gap that began on the line before

LineKind kindOf(std::uint8_t packed)
{
    return LineKind((packed & ~GoesOn) >> KindShift);
}

Level levelOf(std::uint8_t packed)
{
    return Level(packed & LevelMask);
}

} // namespace

BlockLevels::BlockLevels(const std::vector<LineFacts> &facts)
{
    m_lines.reserve(facts.size());
    bool isInGap = false;
    for (const LineFacts &line : facts) {
        const bool isGap = line.kind == LineKind::Missing;
        const bool goesOn = isGap && isInGap;
        m_lines.push_back(std::uint8_t(unsigned(line.level) | unsigned(line.kind) << KindShift | (goesOn ? GoesOn : 0)));
        m_kinds |= kinds(line.kind);
        if (!isGap)
            ++m_classes[size_t(classOf(line))];
        if (!goesOn)
            ++m_counts[isGap ? Gaps : size_t(line.level)];
        isInGap = isGap;
    }
}

LineFacts BlockLevels::at(int index) const
{
    return {levelOf(m_lines[size_t(index)]), kindOf(m_lines[size_t(index)])};
}

bool BlockLevels::isShown(int index, const LevelFilter &filter) const
{
    const std::uint8_t packed = m_lines[size_t(index)];
    if (kindOf(packed) == LineKind::Missing)
        return !(packed & GoesOn);
    return filter.passes(levelOf(packed));
}

int BlockLevels::shown(const LevelFilter &filter) const
{
    int count = m_counts[Gaps];
    for (const Level level : {Level::None, Level::Debug, Level::Info, Level::Warning, Level::Error})
        count += filter.passes(level) ? m_counts[size_t(level)] : 0;
    return count;
}

int BlockLevels::shownBefore(int index, const LevelFilter &filter) const
{
    int count = 0;
    for (int i = 0; i < std::min(index, size()); ++i)
        count += isShown(i, filter) ? 1 : 0;
    return count;
}

int BlockLevels::nthShown(int place, const LevelFilter &filter) const
{
    for (int i = 0; i < size(); ++i) {
        if (isShown(i, filter) && place-- == 0)
            return i;
    }
    return size();
}

ClassCounts classCounts(const LevelTable &table, qint64 first, qint64 last)
{
    ClassCounts counts{};
    for (qint64 number = std::max<qint64>(0, first); number <= std::min(last, qint64(table.size()) - 1); ++number) {
        const BlockLevels *block = table[size_t(number)].get();
        for (const LineClass which : LineClasses)
            counts[size_t(which)] += block ? block->count(which) : 0;
    }
    return counts;
}

qint64 nextOfKinds(const LevelTable &table, qint64 from, LineKinds wanted, const LevelFilter &filter)
{
    qint64 index = std::max<qint64>(0, from) % LinesPerBlock;
    for (size_t number = size_t(std::max<qint64>(0, from) / LinesPerBlock); number < table.size(); ++number, index = 0) {
        const BlockLevels *block = table[number].get();
        if (!block || !block->hasAny(wanted))
            continue;
        for (; index < block->size(); ++index) {
            if ((kinds(block->at(int(index)).kind) & wanted) && block->isShown(int(index), filter))
                return qint64(number) * LinesPerBlock + index;
        }
    }
    return -1;
}

qint64 previousOfKinds(const LevelTable &table, qint64 before, LineKinds wanted, const LevelFilter &filter)
{
    const qint64 end = std::min(before, qint64(table.size()) * LinesPerBlock);
    for (qint64 number = end > 0 ? (end - 1) / LinesPerBlock : -1; number >= 0; --number) {
        const BlockLevels *block = table[size_t(number)].get();
        if (!block || !block->hasAny(wanted))
            continue;
        for (qint64 index = std::min<qint64>(end - number * LinesPerBlock, block->size()) - 1; index >= 0; --index) {
            if ((kinds(block->at(int(index)).kind) & wanted) && block->isShown(int(index), filter))
                return number * LinesPerBlock + index;
        }
    }
    return -1;
}
