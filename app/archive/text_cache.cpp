// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/text_cache.h"

namespace {

constexpr qsizetype EntrySize = 128; ///< bytes that a block takes besides its text and its lines' ends

} // namespace

qsizetype TextCache::costOf(const LogLines &lines)
{
    return lines.text().capacity() + qsizetype(lines.ends().capacity() * sizeof(std::uint32_t)) + EntrySize;
}

std::optional<LogLines> TextCache::find(qint64 number) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_blocks.find(number);
    return known == m_blocks.end() ? std::optional<LogLines>() : known->second;
}

quint64 TextCache::epoch() const
{
    const std::lock_guard lock(m_mutex);
    return m_epoch;
}

void TextCache::insert(qint64 number, const LogLines &lines, quint64 epoch)
{
    const qsizetype cost = costOf(lines);
    const std::lock_guard lock(m_mutex);
    if (epoch == m_epoch && m_size + cost <= m_budget && m_blocks.emplace(number, lines).second)
        m_size += cost;
}

void TextCache::remove(const std::vector<qint64> &numbers)
{
    const std::lock_guard lock(m_mutex);
    ++m_epoch;
    for (const qint64 number : numbers) {
        if (const auto known = m_blocks.find(number); known != m_blocks.end()) {
            m_size -= costOf(known->second);
            m_blocks.erase(known);
        }
    }
}

void TextCache::clear()
{
    const std::lock_guard lock(m_mutex);
    ++m_epoch;
    m_blocks.clear();
    m_size = 0;
}

qsizetype TextCache::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}
