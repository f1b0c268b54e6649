// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/text_index.h"

#include <algorithm>
#include <cstring>

namespace files {
namespace {

constexpr char ByteOrderMark[] = "\xef\xbb\xbf";
constexpr qsizetype MarkSize = 3;
/// Counted at once, which is several times as fast as to find each newline.
constexpr qsizetype CountedBytes = 4096;
static_assert(CountedBytes < LongLineSize); // so that only the first newline of a part can end a long line

} // namespace

void TextIndex::feed(QByteArrayView bytes)
{
    if (m_head.size() < MarkSize) {
        m_head.append(bytes.first(std::min(bytes.size(), MarkSize - m_head.size())));
        m_blocks.front() = m_head == QByteArrayView(ByteOrderMark, MarkSize) ? MarkSize : 0;
    }
    while (!bytes.isEmpty()) {
        const QByteArrayView part = bytes.first(std::min(bytes.size(), CountedBytes));
        bytes = bytes.sliced(part.size());
        const auto count = qint64(std::count(part.begin(), part.end(), '\n'));
        if (count > 0 && m_size + part.size() - unfinished() > LongLineSize)
            finishLine(part);
        if (m_newlines / LinesPerTextBlock != (m_newlines + count) / LinesPerTextBlock) {
            walk(part);
        } else if (count > 0) {
            m_newlines += count;
            m_unfinished = m_size + part.lastIndexOf('\n') + 1;
        }
        m_size += part.size();
    }
}

void TextIndex::finishLine(QByteArrayView bytes)
{
    const qint64 end = m_size + bytes.indexOf('\n');
    if (end - unfinished() >= LongLineSize)
        m_longLines.push_back({unfinished(), end});
}

void TextIndex::walk(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at < end && (at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at))))) {
        ++at;
        m_unfinished = m_size + (at - bytes.data());
        if (++m_newlines % LinesPerTextBlock == 0)
            m_blocks.push_back(m_unfinished);
    }
}

} // namespace files
