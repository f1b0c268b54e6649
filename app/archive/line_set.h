// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <bit>
#include <cstddef>
#include <vector>

/// Some of the lines of a block, one bit each.
class LineSet
{
public:
    explicit LineSet(qsizetype lines = 0) { reset(lines); }
    void reset(qsizetype lines)
    {
        m_lines = lines;
        m_words.assign(size_t(lines + 63) / 64, 0);
    }

    void insert(qsizetype line) { m_words[size_t(line) / 64] |= quint64(1) << (line % 64); }
    bool contains(qsizetype line) const { return m_words[size_t(line) / 64] >> (line % 64) & 1; }
    qsizetype count() const
    {
        qsizetype count = 0;
        for (const quint64 word : m_words)
            count += std::popcount(word);
        return count;
    }
    void intersect(const LineSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void unite(const LineSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void invert()
    {
        for (quint64 &word : m_words)
            word = ~word;
        if (m_lines % 64 != 0)
            m_words.back() &= (quint64(1) << (m_lines % 64)) - 1;
    }
    /// Ascending.
    std::vector<quint16> indices() const
    {
        std::vector<quint16> all;
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                all.push_back(quint16(i * 64 + size_t(std::countr_zero(word))));
        }
        return all;
    }

private:
    qsizetype m_lines = 0;
    std::vector<quint64> m_words;
};
