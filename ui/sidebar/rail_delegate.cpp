// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/rail_delegate.h"

#include "sidebar/navigation_model.h"
#include "sidebar/row_ground.h"
#include "sidebar/row_sign.h"
#include "theme/palette.h"

#include <QPainter>

namespace {

constexpr int RailSignSize = 16;
constexpr int LineWidth = 24;
constexpr int LineTop = 5;

bool isGroup(const QModelIndex &index)
{
    return NavigationModel::Kind(index.data(NavigationModel::KindRole).toInt()) == NavigationModel::Kind::Group;
}

} // namespace

void RailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    // The pane's line to its right belongs to the rail's width: the middle is that of both.
    const int middle = option.rect.left() + (option.rect.width() + 1) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isGroup(index)) {
        painter->fillRect(QRect(middle - LineWidth / 2, option.rect.top() + LineTop, LineWidth, 1), QColor(tokens.line));
    } else {
        const QRect box(QPoint(middle - Box.width() / 2, option.rect.top()), Box);
        paintRowGround(painter, option, box, tokens);
        const QRectF sign(middle - RailSignSize / 2, box.top() + (Box.height() - RailSignSize) / 2, RailSignSize, RailSignSize);
        const bool isChosen = option.state & QStyle::State_Selected;
        paintRowSign(painter, index, sign, isChosen ? tokens.accentText : tokens.text2, tokens);
    }
    painter->restore();
}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (!isGroup(index))
        return {0, Pitch};
    // The group Models is one button of the pane, below its line.
    return {0, index.row() == NavigationModel::Models ? GroupHeight + Pitch : GroupHeight};
}
