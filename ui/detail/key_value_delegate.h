// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

/// Paints a row of a KeyValueList: the key at its beginning, the value at its end, a chip before it, a copy sign behind it.
class KeyValueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where a click copies the value of a row with an id, 24 px wide; empty for other rows.
    static QRect copyArea(const QStyleOptionViewItem &option, const QModelIndex &index);

};
