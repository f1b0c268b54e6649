// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/log_lines.h"

#include <algorithm>

QByteArrayView LogLines::at(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < size());
    const std::uint32_t begin = index == 0 ? 0 : m_ends[size_t(index) - 1];
    return QByteArrayView(m_text.constData() + begin, qsizetype(m_ends[size_t(index)] - begin));
}

void LogLines::append(QByteArrayView line)
{
    m_text.append(line);
    m_ends.push_back(std::uint32_t(m_text.size()));
}

void LogLines::append(const LogLines &other)
{
    const auto shift = std::uint32_t(m_text.size());
    m_text.append(other.m_text);
    m_ends.reserve(m_ends.size() + other.m_ends.size());
    for (const std::uint32_t end : other.m_ends)
        m_ends.push_back(end + shift);
}

LogLines LogLines::mid(qsizetype first, qsizetype count) const
{
    LogLines part;
    first = std::clamp<qsizetype>(first, 0, size());
    count = std::clamp<qsizetype>(count, 0, size() - first);
    if (count == 0)
        return part;
    const std::uint32_t begin = first == 0 ? 0 : m_ends[size_t(first) - 1];
    part.m_text = m_text.mid(begin, qsizetype(m_ends[size_t(first + count) - 1] - begin));
    part.m_ends.reserve(size_t(count));
    for (qsizetype i = first; i < first + count; ++i)
        part.m_ends.push_back(m_ends[size_t(i)] - begin);
    return part;
}

void LogLines::clear()
{
    m_text.clear();
    m_ends.clear();
}

void LogLines::reserve(qsizetype bytes, qsizetype lines)
{
    m_text.reserve(bytes);
    m_ends.reserve(size_t(lines));
}

LogLines LogLines::fromRaw(QByteArray text, std::vector<std::uint32_t> ends)
{
    Q_ASSERT(ends.empty() || qsizetype(ends.back()) == text.size());
    LogLines lines;
    lines.m_text = std::move(text);
    lines.m_ends = std::move(ends);
    return lines;
}
