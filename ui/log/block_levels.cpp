// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/block_levels.h"

#include "archive/archive_reader.h"

#include <algorithm>

namespace {

// kind * 5 + level, then two flags
constexpr unsigned Levels = 5;
constexpr unsigned FactsMask = 0x3f;
constexpr unsigned Repeats = 0x40;
constexpr unsigned GapGoesOn = 0x80;
static_assert(unsigned(LineKind::Missing) * Levels + unsigned(Level::Error) <= FactsMask);

LineMask linesOfKinds(const BlockLevels &block, LineKinds wanted)
{
    return block.lines([wanted](LineCode code) { return kinds(factsOf(code).kind) & wanted; });
}

} // namespace

LineFacts factsOf(LineCode code)
{
    const unsigned facts = code & FactsMask;
    return {Level(facts % Levels), LineKind(facts / Levels), (code & Repeats) != 0};
}

bool goesOn(LineCode code)
{
    return code & GapGoesOn;
}

BlockLevels::BlockLevels(const std::vector<LineFacts> &facts)
    : m_size(int(facts.size()))
{
    std::array<int, LineCodes> places;
    places.fill(-1);
    bool isInGap = false;
    for (int index = 0; index < m_size; ++index) {
        const LineFacts &line = facts[size_t(index)];
        const bool isGap = line.kind == LineKind::Missing;
        const unsigned flags = (line.isRepeat ? Repeats : 0) | (isGap && isInGap ? GapGoesOn : 0);
        const auto code = LineCode((unsigned(line.kind) * Levels + unsigned(line.level)) | flags);
        isInGap = isGap;
        if (places[code] < 0) {
            places[code] = int(m_codes.size());
            m_codes.push_back(code);
        }
        for (unsigned place = unsigned(places[code]), bit = 0; place != 0; place >>= 1, ++bit) {
            if (bit >= m_planes.size())
                m_planes.emplace_back();
            if (place & 1U)
                m_planes[bit].set(index);
        }
        m_kinds |= kinds(line.kind);
        if (!isGap)
            ++m_classes[size_t(classOf(line))];
    }
    m_codes.shrink_to_fit();
    m_planes.shrink_to_fit();
}

LineCode BlockLevels::codeAt(int index) const
{
    unsigned place = 0;
    for (size_t bit = 0; bit < m_planes.size(); ++bit)
        place |= unsigned(m_planes[bit].test(index)) << bit;
    return m_codes[place];
}

LineMask BlockLevels::linesAt(const std::vector<unsigned> &places) const
{
    const LineMask all = LineMask::between(0, m_size);
    if (places.size() == m_codes.size())
        return all;
    LineMask lines;
    for (int i = 0; i < LineMask::Words; ++i) {
        std::uint64_t any = 0;
        for (const unsigned place : places) {
            std::uint64_t same = all.word(i);
            for (size_t bit = 0; bit < m_planes.size(); ++bit)
                same &= m_planes[bit].word(i) ^ ((place >> bit & 1U) - std::uint64_t(1));
            any |= same;
        }
        lines.word(i) = any;
    }
    return lines;
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

qint64 nextOfKinds(const LevelTable &table, qint64 from, LineKinds wanted)
{
    const qint64 start = std::max<qint64>(0, from);
    for (qint64 number = start / LinesPerBlock; number < qint64(table.size()); ++number) {
        const BlockLevels *block = table[size_t(number)].get();
        if (!block || !block->hasAny(wanted))
            continue;
        const qint64 first = number * LinesPerBlock;
        if (const int index = linesOfKinds(*block, wanted).next(int(std::max<qint64>(0, start - first))); index >= 0)
            return first + index;
    }
    return -1;
}

qint64 previousOfKinds(const LevelTable &table, qint64 before, LineKinds wanted)
{
    const qint64 end = std::min(before, qint64(table.size()) * LinesPerBlock);
    for (qint64 number = end > 0 ? (end - 1) / LinesPerBlock : -1; number >= 0; --number) {
        const BlockLevels *block = table[size_t(number)].get();
        if (!block || !block->hasAny(wanted))
            continue;
        const qint64 first = number * LinesPerBlock;
        const int limit = int(std::min<qint64>(end - first, LinesPerBlock));
        if (const int index = linesOfKinds(*block, wanted).previous(limit); index >= 0)
            return first + index;
    }
    return -1;
}
