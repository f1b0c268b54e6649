// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

/// Draws a row of the sidebar: sign, name, quiet note, and the count at the far edge. A group is its label.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Height of a group's label, below the air above it.
    static int labelHeight(const QFont &font);
    /// Air above the group's label, in pixels.
    static int airAbove(const QModelIndex &group);
    /// Room for a field below the label of Models, in pixels; 0 for none. The view lays its rows out again.
    void setFieldHeight(int pixels) { m_fieldHeight = pixels; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_fieldHeight = 0;
};
