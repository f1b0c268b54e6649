// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <compare>

/// A gap between two displayed characters.
struct TextPosition
{
    qint64 line = 0;
    int column = 0;

    auto operator<=>(const TextPosition &) const = default;
};

struct TextRange
{
    TextPosition begin;
    TextPosition end;

    bool isEmpty() const { return begin == end; }
    bool operator==(const TextRange &) const = default;
};

/// The selected text of a log: an anchor that stays and a cursor that moves. Pure.
///
/// The anchor may be a range (a word, a line): it stays selected whole wherever the cursor goes.
class LogSelection
{
public:
    static constexpr int LineEnd = 1 << 30; ///< a column behind every line

    bool isEmpty() const { return range().isEmpty(); }
    TextRange range() const;
    TextPosition cursor() const { return m_cursor; }
    /// These lines are selected whole.
    bool holds(qint64 first, qint64 last) const;

    void clear(TextPosition at = {});
    void start(const TextRange &anchor);
    void extend(const TextRange &to);
    void extend(TextPosition to) { extend(TextRange{to, to}); }

    /// Columns [begin, end) selected in a line of `length` columns. `goesOn` when the line's end is selected too.
    struct Columns
    {
        int begin = 0;
        int end = 0;
        bool goesOn = false;

        bool operator==(const Columns &) const = default;
    };
    Columns columns(qint64 line, int length) const;

private:
    TextRange m_anchor;
    TextPosition m_cursor;
};
