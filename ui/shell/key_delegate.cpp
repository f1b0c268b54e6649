// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/key_delegate.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr int Padding = 6;  ///< in a plate, left and right
constexpr int PlateGap = 6;      ///< between two
constexpr int CellInset = 8;    ///< of the cell

} // namespace

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    plain.text.clear();
    plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
    const Tokens &tokens = tokensFor(option.palette);
    const QFont font = fontFor(TextRole::Small, option.font);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 4;
    int x = option.rect.x() + CellInset;
    painter->save();
    painter->setFont(font);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const QString &key : index.data(KeysRole).toStringList()) {
        const QRect plate(x, option.rect.y() + (option.rect.height() - height) / 2, metrics.horizontalAdvance(key) + 2 * Padding,
                          height);
        const QRect place = QStyle::visualRect(option.direction, option.rect, plate);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(tokens.inset));
        painter->drawRoundedRect(place, 4, 4);
        painter->setPen(QColor(tokens.text));
        painter->drawText(place, Qt::AlignCenter, key);
        x += plate.width() + PlateGap;
    }
    painter->restore();
}

QSize KeyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(fontFor(TextRole::Small, option.font));
    int width = 2 * CellInset;
    for (const QString &key : index.data(KeysRole).toStringList())
        width += metrics.horizontalAdvance(key) + 2 * Padding + PlateGap;
    return {width, metrics.height() + 8};
}
