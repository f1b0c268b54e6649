// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <compare>
#include <functional>
#include <vector>

/// Where the view stands in a column of rows, to the pixel: a row and how much of it is scrolled away. Pure, but for the
/// heights it asks for.
///
/// Rows are equally high unless setHeights() says otherwise; then only the heights of rows on screen and of the last page are
/// ever asked for, and top() counts every row as high as the usual one, so that the bar stays exact in rows.
/// Pixels are 64-bit: a hundred million lines of 20 px do not fit the int of a scroll bar. Up to 2³⁰ px the bar counts
/// pixels, beyond that units of several pixels; the position itself is always exact.
class ScrollPosition
{
public:
    /// Height of a row, at least 1; may not call this object.
    using Heights = std::function<int(qint64 row)>;

    void setRows(qint64 count);    ///< keeps the place; the rows may be others
    void setRowHeight(int height); ///< keeps the first visible row
    void setPage(int height);      ///< of the visible part
    void setHeights(Heights heights); ///< null for equally high rows; keeps the place
    void heightsChanged();            ///< keeps the place

    /// Of the first visible pixel; in rows of the usual height.
    qint64 top() const;
    void setTop(qint64 top); ///< clipped to what exists
    void toEnd() { moveTo(end()); }
    qint64 maxTop() const;
    bool isAtEnd() const { return m_place >= end(); }

    int offset() const { return m_place.offset; } ///< pixels of the first visible row that are scrolled away
    void setPlace(qint64 row, qint64 offset);     ///< the same; clipped to what exists
    void scrollBy(qint64 pixels);                 ///< of what is on screen
    /// Moves as little as needed to see `height` pixels of a row, from `offset` in it.
    void reveal(qint64 row, int offset, int height);

    int rowHeight() const { return m_rowHeight; }
    int page() const { return m_page; }
    /// Rows that are visible, at least in part; lastRow() is firstRow() − 1 when there is none.
    qint64 firstRow() const { return m_place.row; }
    qint64 lastRow() const;
    /// The row at this height of the visible part, clipped to the rows that exist.
    qint64 rowAt(qint64 y) const;
    /// Top of a row relative to the visible part; far outside it is clipped.
    int yOf(qint64 row) const;
    int heightOf(qint64 row) const { return m_heights ? std::max(1, m_heights(row)) : m_rowHeight; }

    int barMaximum() const { return int(maxTop() / unit()); }
    int barValue() const { return int(top() / unit()); }
    int barPage() const { return int(qMax<qint64>(1, m_page / unit())); }
    /// The position a bar's value stands for: the end for the last one, and unchanged while the bar shows it already.
    qint64 fromBar(int value) const;

private:
    struct Place
    {
        qint64 row = 0;
        int offset = 0;

        auto operator<=>(const Place &) const = default;
    };

    qint64 unit() const;
    Place end() const;
    Place placeAt(qint64 top) const;
    qint64 topOf(const Place &place) const;
    void moveTo(const Place &place);
    /// Goes up or down row by row.
    Place walked(Place place, qint64 pixels) const;
    const std::vector<int> &tops() const;

    Heights m_heights;
    qint64 m_rows = 0;
    Place m_place;
    int m_rowHeight = 20;
    int m_page = 0;
    mutable std::vector<int> m_tops; ///< of the rows on screen, then the bottom of the last; empty until asked for
    mutable Place m_end;             ///< the last place there is, while m_hasEnd
    mutable bool m_hasEnd = false;
};
