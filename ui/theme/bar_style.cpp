// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/bar_style.h"

#include "theme/focus_ring.h"
#include "theme/icons.h"
#include "theme/style_parts.h"
#include "theme/type.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionHeader>
#include <QStyleOptionTab>
#include <QWidget>
#include <algorithm>

using namespace parts;

namespace {

constexpr int PageInset = 16;
constexpr int CellInset = 8;
constexpr int HalfGap = 10; ///< between the words of two tabs
constexpr int SortSign = 12;

bool isFirst(const QStyleOptionTab &option)
{
    return option.position == QStyleOptionTab::Beginning || option.position == QStyleOptionTab::OnlyOneTab;
}

QRect wordsOf(const QStyleOptionTab &option)
{
    const int lead = isFirst(option) ? PageInset : HalfGap;
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(lead, 0, -HalfGap, 0));
}

/// The cells of the first and last column stand at the page's inset, all others at the cell's: their captions, too.
QRect captionRect(const QStyleOptionHeader &option)
{
    const bool isFirst = option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::OnlyOneSection;
    const bool isLast = option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    const QRect rect = option.rect.adjusted(isFirst ? PageInset : CellInset, 1, isLast ? -PageInset : -CellInset, -1);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void paintSortSign(QPainter *painter, const QRectF &square, bool isDescending, QRgb ink)
{
    painter->save();
    if (!isDescending) {
        painter->translate(square.center());
        painter->rotate(180);
        painter->translate(-square.center());
    }
    paintIcon(painter, Icon::ArrowDown, square, ink);
    painter->restore();
}

} // namespace

void bars::drawTab(QPainter *painter, const QStyleOptionTab &option, const QWidget *bar)
{
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    const bool isChosen = option.state & QStyle::State_Selected;
    const QRect words = wordsOf(option);
    Label label;
    label.icon = option.icon;
    label.iconSize = option.icon.isNull() ? 0 : option.iconSize.width();
    label.text = option.text;
    label.ink = !states.isEnabled ? tokens.disabled : isChosen || states.isHovered ? tokens.text : tokens.text2;
    label.alignment = Qt::AlignLeft;
    paintLabel(painter, words.adjusted(0, 0, 0, -1), label, option.direction);
    if (isChosen)
        painter->fillRect(QRect(words.x(), option.rect.bottom() - 1, words.width(), 2), QColor(tokens.accent));
    if ((option.state & QStyle::State_HasFocus) && hasFocusRing(bar)) {
        const int height = QFontMetrics(painter->font()).height() + 8;
        QRectF ring(words.x() - 5, words.center().y() - height / 2.0, words.width() + 10, height);
        paintRing(painter, ring, ChipRadius, tokens.focus);
    }
}

QSize bars::tabSize(const QStyleOptionTab &option, const QSize &content, const QWidget *bar)
{
    const int height = rowHeightFor(36, bar ? bar->font() : QFont());
    return {content.width() + (isFirst(option) ? PageInset : HalfGap) + HalfGap, height};
}

void bars::drawTabBase(QPainter *painter, const QStyleOption &option, const QWidget *bar)
{
    const QRect all = bar ? bar->rect() : option.rect;
    painter->fillRect(QRect(all.x(), all.bottom(), all.width(), 1), QColor(tokensOf(option).line));
}

void bars::drawHeaderGround(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const QRect &all = option.rect;
    painter->fillRect(all, QColor(tokens.raised));
    painter->fillRect(QRect(all.x(), all.y(), all.width(), 1), QColor(tokens.line));
    painter->fillRect(QRect(all.x(), all.bottom(), all.width(), 1), QColor(tokens.line));
}

void bars::drawHeaderSection(QPainter *painter, const QStyleOptionHeader &option)
{
    constexpr int Separator = 16;
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    const QRect &all = option.rect;
    drawHeaderGround(painter, option);
    if (states.isPressed || states.isHovered)
        painter->fillRect(all.adjusted(0, 1, 0, -1), QColor(states.isPressed ? tokens.press : tokens.hover));
    if (option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::Middle) {
        const QRect end(all.right(), all.y() + (all.height() - Separator) / 2, 1, Separator);
        painter->fillRect(QStyle::visualRect(option.direction, all, end), QColor(tokens.line));
    }

    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    Label label;
    label.text = option.text;
    label.text.replace(u'&', QStringLiteral("&&"));
    label.ink = isSorted ? tokens.text : tokens.text3;
    label.alignment = option.textAlignment & Qt::AlignHorizontal_Mask;
    QRect caption = captionRect(option);
    if (!isSorted)
        return paintLabel(painter, caption, label, option.direction);
    // The sign follows the words at once, wherever they are aligned to.
    constexpr int Gap = 4;
    const int width = std::min(labelWidth(label, painter->font()) + Gap + SortSign, caption.width());
    caption = QStyle::alignedRect(option.direction, label.alignment, QSize(width, caption.height()), caption);
    const QRect square(caption.right() + 1 - SortSign, caption.center().y() - SortSign / 2 + 1, SortSign, SortSign);
    paintSortSign(painter, QStyle::visualRect(option.direction, caption, square), option.sortIndicator == QStyleOptionHeader::SortUp,
                  label.ink);
    label.alignment = Qt::AlignLeft;
    paintLabel(painter, QStyle::visualRect(option.direction, caption, caption.adjusted(0, 0, -Gap - SortSign, 0)), label, option.direction);
}

QSize bars::headerSize(const QStyleOptionHeader &option, const QWidget *header)
{
    const QFont font = header ? header->font() : QFont();
    const int words = QFontMetrics(font).size(0, option.text).width();
    return {words + 2 * CellInset + SortSign + 4, rowHeightFor(28, font)};
}
