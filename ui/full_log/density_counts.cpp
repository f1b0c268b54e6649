// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/density_counts.h"

#include "archive/archive_reader.h"
#include "log/hit_list.h"

#include <algorithm>

namespace {

std::pair<qint64, qint64> troublesOf(const BlockLevels &block, qint64 first, qint64 last)
{
    std::pair<qint64, qint64> found(block.count(LineClass::Error), block.count(LineClass::Warning));
    const bool isWhole = first <= 0 && last >= block.size() - 1;
    if (isWhole || (found.first == 0 && found.second == 0))
        return found;
    found = {};
    for (qint64 index = std::max<qint64>(0, first); index <= std::min<qint64>(last, block.size() - 1); ++index) {
        const LineFacts facts = block.at(int(index));
        if (facts.kind == LineKind::Missing)
            continue;
        const LineClass is = classOf(facts);
        found.first += is == LineClass::Error;
        found.second += is == LineClass::Warning;
    }
    return found;
}

qint64 most(const std::vector<MapPart> &parts, auto countOf)
{
    qint64 count = 0;
    for (const MapPart &part : parts)
        count = std::max<qint64>(count, countOf(part));
    return count;
}

} // namespace

bool DensityCounts::divide(qint64 lines, int parts)
{
    const auto wanted = size_t(std::max(0, parts));
    if (lines == m_lines && wanted == m_parts.size())
        return false;
    m_lines = lines;
    m_parts.assign(wanted, {});
    for (qint64 i = 0; i < qint64(wanted); ++i) {
        m_parts[size_t(i)].first = i * lines / qint64(wanted);
        m_parts[size_t(i)].last = (i + 1) * lines / qint64(wanted) - 1;
    }
    return true;
}

void DensityCounts::countHits(const HitList *hits)
{
    for (MapPart &part : m_parts)
        part.hits = hits && part.last >= part.first ? hits->countIn(part.first, part.last) : 0;
}

void DensityCounts::countLevels(const LevelTable &table)
{
    for (MapPart &part : m_parts)
        std::tie(part.errors, part.warnings) = troublesIn(table, part.first, part.last);
}

qint64 DensityCounts::mostHits() const
{
    return most(m_parts, [](const MapPart &part) { return part.hits; });
}

qint64 DensityCounts::mostTroubles() const
{
    return most(m_parts, [](const MapPart &part) { return part.troubles(); });
}

std::pair<qint64, qint64> troublesIn(const LevelTable &table, qint64 first, qint64 last)
{
    std::pair<qint64, qint64> all;
    if (last < first)
        return all;
    const qint64 end = std::min(last / LinesPerBlock, qint64(table.size()) - 1);
    for (qint64 number = first / LinesPerBlock; number <= end; ++number) {
        const BlockLevels *block = table[size_t(number)].get();
        if (!block)
            continue;
        const auto [errors, warnings] = troublesOf(*block, first - number * LinesPerBlock, last - number * LinesPerBlock);
        all.first += errors;
        all.second += warnings;
    }
    return all;
}

qint64 roundStep(qint64 lines, int height, int least)
{
    if (lines <= 0 || height <= 0)
        return 0;
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 step : {power, 2 * power, 5 * power}) {
            if (step * height >= least * lines)
                return step;
        }
    }
}
