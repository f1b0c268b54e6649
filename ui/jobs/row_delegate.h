// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/row_painter.h"

#include <QStyledItemDelegate>

/// Draws a cell of the jobs table: the row's ground, then one text in the voice of CellTone. Twice as fast as the default
/// delegate, which lays every text out anew. Columns that show more than a text have a delegate of their own.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `rows` must outlive the delegate.
    RowDelegate(const RowPainter &rows, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    /// What a column needs to show this cell whole.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    static constexpr int Gap = 8; ///< between the parts of a cell

    virtual void paintContent(QPainter *painter, const RowCell &cell) const;
    virtual int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const RowPainter &rows() const { return m_rows; }
    QRgb inkOf(const RowCell &cell) const;
    /// Draws the cell's text in the voice of its tone, at the side of its alignment; gives the pixels it takes.
    int paintWords(QPainter *painter, const RowCell &cell) const;

private:
    const RowPainter &m_rows;
};
