// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/menu_style.h"

#include "theme/icons.h"
#include "theme/style_parts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionMenuItem>
#include <algorithm>

using namespace parts;

namespace {

constexpr int Inset = 4;     ///< of the lit ground
constexpr int MenuPadding = 12;  ///< of sign and words
constexpr int Sign = 16;
constexpr int MenuSignGap = 8;

bool hasSigns(const QStyleOptionMenuItem &option)
{
    return option.menuHasCheckableItems || option.maxIconWidth > 0;
}

void paintSign(QPainter *painter, const QStyleOptionMenuItem &option, const QRect &square, QRgb ink)
{
    if (!option.icon.isNull()) {
        const bool isEnabled = option.state & QStyle::State_Enabled;
        const QIcon::State state = option.checked ? QIcon::On : QIcon::Off;
        option.icon.paint(painter, square, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled, state);
        return;
    }
    if (!option.checked)
        return;
    if (option.checkType == QStyleOptionMenuItem::Exclusive) {
        const QRectF dot(square.center().x() + 0.5 - 3, square.center().y() + 0.5 - 3, 6, 6);
        paintBox(painter, dot, 3, {ink, {}});
    } else if (option.checkType == QStyleOptionMenuItem::NonExclusive) {
        paintIcon(painter, Icon::Check, square, ink);
    }
}

/// The sign of a submenu points to where it opens.
void paintWayIn(QPainter *painter, const QRectF &square, Qt::LayoutDirection direction, QRgb ink)
{
    painter->save();
    painter->translate(square.center());
    if (direction == Qt::RightToLeft)
        painter->rotate(180);
    paintIcon(painter, Icon::ChevronRight, square.translated(-square.center()), ink);
    painter->restore();
}

void paintSeparator(QPainter *painter, const QStyleOptionMenuItem &option)
{
    const Tokens &tokens = tokensOf(option);
    const QRect words = option.rect.adjusted(MenuPadding, 0, -MenuPadding, 0);
    if (option.text.isEmpty()) {
        painter->fillRect(QRect(option.rect.x(), option.rect.center().y(), option.rect.width(), 1), QColor(tokens.line));
        return;
    }
    painter->setPen(QColor(tokens.text3));
    painter->drawText(QStyle::visualRect(option.direction, option.rect, words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      option.text);
}

} // namespace

void menus::drawItem(QPainter *painter, const QStyleOptionMenuItem &option)
{
    const Tokens &tokens = tokensOf(option);
    painter->setFont(option.font);
    painter->fillRect(option.rect, QColor(tokens.tipBg)); // combo boxes show their list on another ground
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return paintSeparator(painter, option);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (isEnabled && (option.state & QStyle::State_Selected))
        paintBox(painter, option.rect.adjusted(Inset, 0, -Inset, 0), ChipRadius, {tokens.select, {}});

    const QRgb ink = isEnabled ? tokens.text : tokens.disabled;
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QRect words = option.rect.adjusted(MenuPadding, 0, -MenuPadding, 0);
    if (hasSigns(option)) {
        const QRect square(words.x(), words.center().y() - Sign / 2 + 1, Sign, Sign);
        paintSign(painter, option, placed(square), isEnabled ? tokens.text2 : tokens.disabled);
        words.setLeft(words.left() + Sign + MenuSignGap);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect square(words.right() + 1 - Chevron, words.center().y() - Chevron / 2 + 1, Chevron, Chevron);
        paintWayIn(painter, placed(square), option.direction, isEnabled ? tokens.text2 : tokens.disabled);
    }
    const qsizetype tab = option.text.indexOf(u'\t');
    painter->setPen(QColor(ink));
    painter->drawText(placed(words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic,
                      tab < 0 ? option.text : option.text.left(tab));
    if (tab < 0)
        return;
    painter->setPen(QColor(isEnabled ? tokens.text3 : tokens.disabled));
    painter->drawText(placed(words), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, option.text.mid(tab + 1));
}

QSize menus::itemSize(const QStyleOptionMenuItem &option, const QSize &content)
{
    constexpr int ShortcutGap = 24;
    const int line = QFontMetrics(option.font).height();
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {content.width(), option.text.isEmpty() ? 9 : line + 8};
    int width = content.width() + 2 * MenuPadding + (hasSigns(option) ? Sign + MenuSignGap : 0);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += Chevron + MenuSignGap;
    if (option.text.contains(u'\t'))
        width += ShortcutGap;
    return {width, std::max(28, line + 10)};
}

void menus::drawPanel(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    // No round corners: what lies behind them would have to be see-through, and not every desktop composes windows.
    paintBox(painter, option.rect, 0, {tokens.tipBg, tokens.tipBorder});
}
