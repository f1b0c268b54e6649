// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

/// Paints key combinations as small plates, one beside the other.
class KeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Of the index: QStringList, one entry a combination, as people read it. The display role says the same in one text.
    static constexpr int KeysRole = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
