// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/file_handle.h"
#include "files/text_index.h"
#include "values/log_lines.h"
#include "values/result.h"

#include <QByteArray>
#include <vector>

namespace files {

/// Reads a stretch of a text line by line, a bounded portion at a time.
class TextPortions
{
public:
    /// What bounds memory, whatever the text is: bytes.
    struct Limits
    {
        qint64 portion;     ///< read at once, if there is a line in it
        qint64 longestLine; ///< of a longer one only its two ends are read; not below `portion`
    };
    /// For parsing: lines of megabytes are read in full, since a progress bar may write all its frames into one.
    static constexpr Limits Wide{qint64(1) << 20, qint64(16) << 20};
    /// For showing a block that would not fit.
    static constexpr Limits Narrow{qint64(1) << 16, qint64(1) << 16};

    /// `begin` is the beginning of a line. `end` may cut the last line off, which then is one all the same. `longLines` are
    /// all of this stretch, perhaps among others; they and the file outlive this object.
    TextPortions(const FileHandle &file, const std::vector<LongLine> &longLines, qint64 begin, qint64 end, Limits limits = Wide)
        : m_file(file)
        , m_longLines(longLines)
        , m_at(begin)
        , m_end(end)
        , m_limits(limits)
    {
    }

    /// The next lines, up to `most`; none when all were given. Fails with code `changed` when the file is shorter than `end`.
    Result<LogLines> next(qsizetype most);
    /// Behind the last line that was given.
    qint64 position() const { return m_at; }

private:
    Result<LogLines> longLine();
    Result<qint64> endOfLine() const;

    const FileHandle &m_file;
    const std::vector<LongLine> &m_longLines;
    qint64 m_at;
    const qint64 m_end;
    const Limits m_limits;
};

/// The lines of these bytes, without what ends them. `rest` is the number of bytes behind the last line that was taken: `most`
/// may leave some, and with `isWhole` unset an unfinished line is left.
LogLines linesOf(QByteArray bytes, qsizetype most, bool isWhole, qsizetype *rest);

} // namespace files
