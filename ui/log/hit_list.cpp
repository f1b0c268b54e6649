// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/hit_list.h"

#include "archive/archive_reader.h"

#include <algorithm>

void HitList::set(BlockHits hits)
{
    Block &block = m_blocks[hits.block];
    m_count += qint64(hits.lines.size()) - qint64(block.lines.size());
    m_searchedLines += hits.lineCount - block.lineCount;
    block = {hits.lineCount, std::move(hits.lines)};
}

void HitList::clear()
{
    *this = {};
}

qint64 HitList::countIn(qint64 first, qint64 last) const
{
    qint64 count = 0;
    for (auto it = m_blocks.lower_bound(first / LinesPerBlock); it != m_blocks.end(); ++it) {
        const qint64 begin = it->first * LinesPerBlock;
        if (begin > last)
            break;
        const std::vector<quint16> &lines = it->second.lines;
        const auto from = first > begin ? std::lower_bound(lines.begin(), lines.end(), quint16(first - begin)) : lines.begin();
        const auto to = last < begin + LinesPerBlock - 1 ? std::upper_bound(from, lines.end(), quint16(last - begin)) : lines.end();
        count += to - from;
    }
    return count;
}

bool HitList::contains(qint64 line) const
{
    return line >= 0 && atOrAfter(line) == line;
}

qint64 HitList::placeOf(qint64 line) const
{
    if (!contains(line))
        return 0;
    qint64 place = 1;
    for (const auto &[number, block] : m_blocks) {
        if (number == line / LinesPerBlock) {
            const auto hit = std::lower_bound(block.lines.begin(), block.lines.end(), quint16(line % LinesPerBlock));
            return place + (hit - block.lines.begin());
        }
        place += qint64(block.lines.size());
    }
    return 0;
}

qint64 HitList::atOrAfter(qint64 line) const
{
    qint64 index = line % LinesPerBlock;
    for (auto it = m_blocks.lower_bound(line / LinesPerBlock); it != m_blocks.end(); ++it, index = 0) {
        if (it->first > line / LinesPerBlock)
            index = 0;
        const std::vector<quint16> &lines = it->second.lines;
        const auto hit = std::lower_bound(lines.begin(), lines.end(), quint16(index));
        if (hit != lines.end())
            return it->first * LinesPerBlock + *hit;
    }
    return -1;
}

qint64 HitList::before(qint64 line) const
{
    for (auto it = m_blocks.upper_bound(line / LinesPerBlock); it != m_blocks.begin();) {
        --it;
        const std::vector<quint16> &lines = it->second.lines;
        const qint64 limit = std::min<qint64>(line - it->first * LinesPerBlock, LinesPerBlock);
        const auto hit = std::lower_bound(lines.begin(), lines.end(), quint16(limit));
        if (hit != lines.begin())
            return it->first * LinesPerBlock + *std::prev(hit);
    }
    return -1;
}
