// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/row_ground.h"

#include "theme/tokens.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace {

constexpr double Radius = 6;

} // namespace

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &row, const Tokens &tokens)
{
    const bool isChosen = option.state & QStyle::State_Selected;
    // Qt's State_Active means that the view has the focus; here it is the window that counts.
    const bool isActive = option.widget && option.widget->isActiveWindow();
    const bool isPointedAt = option.state & QStyle::State_MouseOver;
    if (!isChosen && !isPointedAt)
        return;
    painter->setPen(Qt::NoPen);
    // On the ground `window` the token `hover` cannot be seen.
    painter->setBrush(QColor(!isChosen ? tokens.inset : isActive ? tokens.select : tokens.press));
    painter->drawRoundedRect(row, Radius, Radius);
    if (!(option.state & QStyle::State_HasFocus) || !(option.state & QStyle::State_KeyboardFocusChange))
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(QColor(tokens.focus), 2));
    painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), Radius - 1, Radius - 1);
}
