// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <cstdint>
#include <vector>

/// Log lines in one contiguous buffer, as received: UTF-8 (lone surrogates as WTF-8), NUL and line breaks included.
/// A line is an entry of the service, not what a terminal would show.
///
/// Cost: the text plus 4 bytes a line. Never one object a line.
class LogLines
{
public:
    qsizetype size() const { return qsizetype(m_ends.size()); }
    bool isEmpty() const { return m_ends.empty(); }

    /// Line `index`, from 0. The view lives as long as this object is not changed.
    QByteArrayView at(qsizetype index) const;
    QByteArrayView operator[](qsizetype index) const { return at(index); }

    void append(QByteArrayView line);
    void append(const LogLines &other);
    /// A part; `count` is clipped to what exists.
    LogLines mid(qsizetype first, qsizetype count) const;
    void clear();
    void reserve(qsizetype bytes, qsizetype lines);

    /// Raw access for storage and for parsers that fill the buffer themselves: `ends[i]` is the offset behind line i.
    const QByteArray &text() const { return m_text; }
    const std::vector<std::uint32_t> &ends() const { return m_ends; }
    static LogLines fromRaw(QByteArray text, std::vector<std::uint32_t> ends);

    bool operator==(const LogLines &) const = default;

private:
    QByteArray m_text;
    std::vector<std::uint32_t> m_ends;
};

/// One answer of a service's log operation.
struct LogBlock
{
    qint64 firstLine = 0; ///< absolute number of the first line, from 0
    LogLines lines;
    qint64 total = 0;  ///< lines existing in the whole log when the service answered
    int repaired = 0;  ///< bytes or escapes that were not valid and became U+FFFD
};

/// Which lines to ask for.
struct LogRange
{
    qint64 first = 0;
    int count = 1000; ///< at most 1000

    bool operator==(const LogRange &) const = default;
};
