// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/hit_list.h"

#include "archive/archive_reader.h"

#include <algorithm>
#include <bit>

namespace {

constexpr int LinesPerWord = 16;

quint16 bitsBelow(int bit)
{
    return quint16((1U << bit) - 1);
}

} // namespace

BlockHitSet::BlockHitSet(const std::vector<quint16> &lines)
    : m_count(int(lines.size()))
{
    const size_t words = lines.empty() ? 0 : size_t(lines.back()) / LinesPerWord + 1;
    m_hasBits = lines.size() > words;
    if (!m_hasBits) {
        m_words = lines;
        m_words.shrink_to_fit();
        return;
    }
    m_words.assign(words, 0);
    for (const quint16 line : lines)
        m_words[line / LinesPerWord] = quint16(m_words[line / LinesPerWord] | 1U << (line % LinesPerWord));
}

std::vector<quint16> BlockHitSet::all() const
{
    if (!m_hasBits)
        return m_words;
    std::vector<quint16> lines;
    lines.reserve(size_t(m_count));
    for (size_t word = 0; word < m_words.size(); ++word) {
        for (unsigned bits = m_words[word]; bits; bits &= bits - 1)
            lines.push_back(quint16(word * LinesPerWord + size_t(std::countr_zero(bits))));
    }
    return lines;
}

int BlockHitSet::rank(int line) const
{
    if (!m_hasBits)
        return int(std::lower_bound(m_words.begin(), m_words.end(), line) - m_words.begin());
    const int word = line / LinesPerWord;
    if (size_t(word) >= m_words.size())
        return m_count;
    int count = std::popcount(quint16(m_words[size_t(word)] & bitsBelow(line % LinesPerWord)));
    for (int i = 0; i < word; ++i)
        count += std::popcount(m_words[size_t(i)]);
    return count;
}

int BlockHitSet::atOrAfter(int line) const
{
    if (!m_hasBits) {
        const auto hit = std::lower_bound(m_words.begin(), m_words.end(), line);
        return hit == m_words.end() ? -1 : *hit;
    }
    quint16 mask = quint16(~bitsBelow(line % LinesPerWord));
    for (size_t word = size_t(line / LinesPerWord); word < m_words.size(); ++word, mask = 0xFFFF) {
        if (const auto bits = quint16(m_words[word] & mask))
            return int(word) * LinesPerWord + std::countr_zero(bits);
    }
    return -1;
}

int BlockHitSet::before(int line) const
{
    if (!m_hasBits) {
        const auto hit = std::lower_bound(m_words.begin(), m_words.end(), line);
        return hit == m_words.begin() ? -1 : *std::prev(hit);
    }
    int word = line / LinesPerWord;
    quint16 mask = bitsBelow(line % LinesPerWord);
    if (size_t(word) >= m_words.size()) {
        word = int(m_words.size()) - 1;
        mask = 0xFFFF;
    }
    for (; word >= 0; --word, mask = 0xFFFF) {
        if (const auto bits = quint16(m_words[size_t(word)] & mask))
            return word * LinesPerWord + LinesPerWord - 1 - std::countl_zero(bits);
    }
    return -1;
}

void HitList::set(const BlockHits &hits)
{
    Block &block = m_blocks[hits.block];
    m_count += qint64(hits.lines.size()) - block.lines.count();
    m_searchedLines += hits.lineCount - block.lineCount;
    block = {hits.lineCount, BlockHitSet(hits.lines), ++m_revision};
}

void HitList::clear()
{
    const quint64 next = m_revision + 1;
    *this = {};
    m_revision = m_cleared = next;
}

std::vector<quint16> HitList::inBlock(qint64 number) const
{
    const auto block = m_blocks.find(number);
    return block == m_blocks.end() ? std::vector<quint16>() : block->second.lines.all();
}

bool HitList::hasSearched(qint64 first, qint64 last) const
{
    auto block = m_blocks.lower_bound(first / LinesPerBlock);
    for (qint64 number = first / LinesPerBlock; number <= last / LinesPerBlock; ++number, ++block) {
        if (block == m_blocks.end() || block->first != number)
            return false;
    }
    return true;
}

qint64 HitList::countIn(qint64 first, qint64 last) const
{
    qint64 count = 0;
    for (auto it = m_blocks.lower_bound(first / LinesPerBlock); it != m_blocks.end(); ++it) {
        const qint64 begin = it->first * LinesPerBlock;
        if (begin > last)
            break;
        const BlockHitSet &lines = it->second.lines;
        const int above = first > begin ? lines.rank(int(first - begin)) : 0;
        const int upTo = last < begin + LinesPerBlock - 1 ? lines.rank(int(last - begin) + 1) : lines.count();
        count += std::max(0, upTo - above);
    }
    return count;
}

bool HitList::contains(qint64 line) const
{
    if (line < 0)
        return false;
    const auto block = m_blocks.find(line / LinesPerBlock);
    return block != m_blocks.end() && block->second.lines.contains(int(line % LinesPerBlock));
}

qint64 HitList::placeOf(qint64 line) const
{
    if (!contains(line))
        return 0;
    qint64 place = 1;
    for (const auto &[number, block] : m_blocks) {
        if (number == line / LinesPerBlock)
            return place + block.lines.rank(int(line % LinesPerBlock));
        place += block.lines.count();
    }
    return 0;
}

qint64 HitList::atOrAfter(qint64 line) const
{
    line = std::max<qint64>(line, 0);
    for (auto it = m_blocks.lower_bound(line / LinesPerBlock); it != m_blocks.end(); ++it) {
        const bool isHere = it->first == line / LinesPerBlock;
        const int hit = it->second.lines.atOrAfter(isHere ? int(line % LinesPerBlock) : 0);
        if (hit >= 0)
            return it->first * LinesPerBlock + hit;
    }
    return -1;
}

qint64 HitList::before(qint64 line) const
{
    for (auto it = m_blocks.upper_bound(line / LinesPerBlock); it != m_blocks.begin();) {
        --it;
        const int hit = it->second.lines.before(int(std::clamp<qint64>(line - it->first * LinesPerBlock, 0, LinesPerBlock)));
        if (hit >= 0)
            return it->first * LinesPerBlock + hit;
    }
    return -1;
}
