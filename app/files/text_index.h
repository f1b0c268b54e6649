// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>
#include <vector>

namespace files {

/// As LogView and the archive cut logs.
inline constexpr qint64 LinesPerTextBlock = 1000;

/// A line that is not looked through again to find its end.
struct LongLine
{
    qint64 begin = 0;
    qint64 end = 0; ///< of its `\n`
};
/// From this length on, in bytes. Megabytes of text have few of them.
inline constexpr qint64 LongLineSize = qint64(64) << 10;

/// Where the lines of a growing text are: eight bytes for a block of 1000 lines, not for each. Lines are those of
/// training::LineSplitter: they end at `\n`, a byte order mark at the start is none of the first, and what follows the last
/// `\n` is a line that is not finished.
class TextIndex
{
public:
    /// The next bytes of the text.
    void feed(QByteArrayView bytes);

    qint64 size() const { return m_size; } ///< bytes
    qint64 lineCount() const { return m_newlines + (m_size > unfinished() ? 1 : 0); }
    /// Where the line begins that has no end yet; size() when there is none.
    qint64 unfinished() const { return m_newlines > 0 ? m_unfinished : begin(); }
    /// Where the first line begins: behind the byte order mark.
    qint64 begin() const { return m_blocks.front(); }
    /// Where each block begins; the last may have no lines yet.
    const std::vector<qint64> &blocks() const { return m_blocks; }
    /// All finished lines of LongLineSize or more, in order.
    const std::vector<LongLine> &longLines() const { return m_longLines; }

private:
    void walk(QByteArrayView bytes);
    void finishLine(QByteArrayView bytes);

    QByteArray m_head; ///< as far as a byte order mark goes
    qint64 m_size = 0;
    qint64 m_newlines = 0;
    qint64 m_unfinished = 0; ///< behind the last newline
    std::vector<qint64> m_blocks{0};
    std::vector<LongLine> m_longLines;
};

} // namespace files
