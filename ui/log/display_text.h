// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>
#include <cstdint>
#include <vector>

/// A line as a person sees it, and the way back to the bytes it came from.
///
/// ANSI sequences are removed; of several `\r` or `\n` frames the last that is not blank is shown; tabs become blanks;
/// control, bidi and zero-width characters become visible signs; words of right-to-left letters end with a
/// left-to-right mark, so that they turn round nothing but themselves; what is not UTF-8 becomes U+FFFD; more than MostCharacters are cut and
/// counted; what looks like an API key is covered by dots. Pure; linear in the bytes.
class DisplayText
{
public:
    static constexpr int MostCharacters = 4000;

    struct Box
    {
        int begin = 0; ///< columns
        int end = 0;

        bool operator==(const Box &) const = default;
    };

    /// Without the first `skipped` bytes.
    explicit DisplayText(QByteArrayView line, qsizetype skipped = 0);

    /// What is painted. A column is an index into it.
    const QString &text() const { return m_text; }
    /// Where `… 12,480 more characters` begins; text().size() when nothing was cut.
    int cutColumn() const { return m_cutColumn; }
    /// Signs that stand for characters one could not see.
    const std::vector<Box> &boxes() const { return m_boxes; }

    /// Bytes that are shown, apart from the cut: offsets into the line.
    qsizetype firstByte() const { return m_firstByte; }
    qsizetype endByte() const { return m_cutByte; }
    /// Offset of the byte from which the sign in `column` comes; the end of the shown frame for the last column.
    qsizetype byteAt(qsizetype column) const;
    /// First column that shows this byte or a later one.
    int columnAt(qsizetype byte) const;

private:
    class Builder;

    void coverKeys();

    QString m_text;
    std::vector<std::uint32_t> m_bytes; ///< one per column; empty when column n is byte m_firstByte + n
    std::vector<Box> m_boxes;
    qsizetype m_firstByte = 0;
    qsizetype m_cutByte = 0;
    qsizetype m_endByte = 0;
    int m_cutColumn = 0;
};
