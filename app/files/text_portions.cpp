// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/text_portions.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace files {
namespace {

LogLines oneLine(QByteArrayView line)
{
    LogLines lines;
    lines.append(line.endsWith('\r') ? line.chopped(1) : line);
    return lines;
}

} // namespace

LogLines linesOf(QByteArray bytes, qsizetype most, bool isWhole, qsizetype *rest)
{
    // Lines move together within the bytes: nothing is copied twice.
    std::vector<std::uint32_t> ends;
    char *const text = bytes.data();
    const qsizetype size = bytes.size();
    qsizetype read = 0;
    qsizetype written = 0;
    while (read < size && qsizetype(ends.size()) < most) {
        const auto *const newline = static_cast<const char *>(std::memchr(text + read, '\n', size_t(size - read)));
        if (!newline && !isWhole)
            break;
        const qsizetype end = newline ? newline - text : size;
        const qsizetype length = end - read - (end > read && text[end - 1] == '\r' ? 1 : 0);
        std::memmove(text + written, text + read, size_t(length));
        written += length;
        ends.push_back(std::uint32_t(written));
        read = newline ? end + 1 : size;
    }
    *rest = size - read;
    bytes.truncate(written);
    return LogLines::fromRaw(std::move(bytes), std::move(ends));
}

Result<LogLines> TextPortions::next(qsizetype most)
{
    if (m_at >= m_end || most <= 0)
        return LogLines();
    const qint64 size = std::min(m_limits.portion, m_end - m_at);
    auto bytes = m_file.readAll(m_at, size);
    if (!bytes)
        return Failure(bytes.error());
    qsizetype rest = 0;
    LogLines lines = linesOf(std::move(*bytes), most, m_at + size == m_end, &rest);
    if (lines.isEmpty())
        return longLine();
    m_at += size - rest;
    return lines;
}

Result<qint64> TextPortions::endOfLine() const
{
    const auto known = std::lower_bound(m_longLines.begin(), m_longLines.end(), m_at,
                                        [](const LongLine &line, qint64 at) { return line.begin < at; });
    if (known != m_longLines.end() && known->begin == m_at)
        return std::min(known->end, m_end);
    const auto bytes = m_file.readAll(m_at, std::min(LongLineSize, m_end - m_at));
    if (!bytes)
        return Failure(bytes.error());
    const qsizetype newline = bytes->indexOf('\n');
    return newline < 0 ? m_end : m_at + newline;
}

Result<LogLines> TextPortions::longLine()
{
    const auto end = endOfLine();
    if (!end)
        return Failure(end.error());
    const qint64 begin = std::exchange(m_at, std::min(*end + 1, m_end));
    if (*end - begin <= m_limits.longestLine) {
        const auto line = m_file.readAll(begin, *end - begin);
        return line ? Result<LogLines>(oneLine(*line)) : Failure(line.error());
    }
    const qint64 half = m_limits.longestLine / 2;
    const auto head = m_file.readAll(begin, half);
    const auto tail = m_file.readAll(*end - half, half);
    if (!head || !tail)
        return Failure(head ? tail.error() : head.error());
    const QByteArray gap = " [... " + QByteArray::number(*end - begin - 2 * half) + " bytes ...] ";
    return oneLine(*head + gap + *tail);
}

} // namespace files
