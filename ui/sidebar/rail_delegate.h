// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

/// Draws the sidebar as a rail: signs only, and a line where a group begins.
class RailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int GroupHeight = 13; ///< pixels, a line in its middle
    static constexpr int Pitch = 34;       ///< pixels from sign to sign
    static constexpr QSize Box{36, 32};    ///< of a sign's ground

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
