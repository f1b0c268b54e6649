// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// Where the view stands in a column of equally high rows, to the pixel. Pure.
///
/// Pixels are 64-bit: a hundred million lines of 20 px do not fit the int of a scroll bar. Up to 2³⁰ px the bar counts
/// pixels, beyond that units of several pixels; the position itself is always exact.
class ScrollPosition
{
public:
    void setRows(qint64 count);
    void setRowHeight(int height); ///< keeps the first visible row
    void setPage(int height);      ///< of the visible part

    qint64 top() const { return m_top; }
    void setTop(qint64 top); ///< clipped to what exists
    void toEnd() { setTop(maxTop()); }
    qint64 maxTop() const;
    bool isAtEnd() const { return m_top >= maxTop(); }

    int rowHeight() const { return m_rowHeight; }
    int page() const { return m_page; }
    /// Rows that are visible, at least in part; lastRow() is firstRow() − 1 when there is none.
    qint64 firstRow() const { return m_top / m_rowHeight; }
    qint64 lastRow() const;
    /// The row at this height of the visible part, clipped to the rows that exist.
    qint64 rowAt(qint64 y) const;
    /// Top of a row relative to the visible part; far outside it is clipped.
    int yOf(qint64 row) const;

    int barMaximum() const { return int(maxTop() / unit()); }
    int barValue() const { return int(m_top / unit()); }
    int barPage() const { return int(qMax<qint64>(1, m_page / unit())); }
    /// The position a bar's value stands for: the end for the last one, and unchanged while the bar shows it already.
    qint64 fromBar(int value) const;

private:
    qint64 unit() const;

    qint64 m_rows = 0;
    qint64 m_top = 0;
    int m_rowHeight = 20;
    int m_page = 0;
};
