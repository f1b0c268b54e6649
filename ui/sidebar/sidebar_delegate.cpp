// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar_delegate.h"

#include "sidebar/navigation_model.h"
#include "text.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QTreeView>

namespace {

constexpr int PaneInset = 8;
constexpr int RowInset = 8;
constexpr int MarkWidth = 16;
constexpr int Gap = 8;

/// Health by shape first: disc, ring, triangle, cross; a triangle that points the way for a family.
void paintHealth(QPainter *painter, const QRect &box, AccountState::Phase phase, const Tokens &tokens)
{
    const QRectF mark(box.center().x() - 3.0, box.center().y() - 3.0, 8, 8);
    switch (phase) {
    case AccountState::Phase::Ready:
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(tokens.okFg));
        painter->drawEllipse(mark);
        return;
    case AccountState::Phase::Loading:
    case AccountState::Phase::Paused:
        painter->setPen(QPen(QColor(tokens.text3), 1.5));
        painter->drawEllipse(mark);
        return;
    case AccountState::Phase::Failing:
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(tokens.waitFg));
        painter->drawPolygon(QPolygonF({mark.bottomLeft(), QPointF(mark.center().x(), mark.top()), mark.bottomRight()}));
        return;
    case AccountState::Phase::Stopped:
        painter->setPen(QPen(QColor(tokens.failFg), 2));
        painter->drawLine(mark.topLeft(), mark.bottomRight());
        painter->drawLine(mark.topRight(), mark.bottomLeft());
        return;
    }
    Q_UNREACHABLE();
}

void paintArrow(QPainter *painter, const QRect &box, bool isOpen, const Tokens &tokens)
{
    const QPointF middle = QRectF(box).center();
    painter->setPen(QPen(QColor(tokens.text3), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (isOpen)
        painter->drawPolyline(QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)}));
    else
        painter->drawPolyline(QPolygonF({middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4)}));
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &row, const Tokens &tokens)
{
    painter->setPen(Qt::NoPen);
    if (option.state & QStyle::State_Selected)
        painter->setBrush(QColor(tokens.select));
    else if (option.state & QStyle::State_MouseOver)
        painter->setBrush(QColor(tokens.press));
    else
        return;
    painter->drawRoundedRect(row, 6, 6);
    if (!(option.state & QStyle::State_HasFocus) || !(option.state & QStyle::State_KeyboardFocusChange))
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(QColor(tokens.focus), 2));
    painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 5, 5);
}

/// Draws `text` from the left of `space`, elided, and takes what it used away from it.
void paintWords(QPainter *painter, QRect &space, const QString &text)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideMiddle, space.width());
    painter->drawText(space, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    space.setLeft(space.left() + painter->fontMetrics().horizontalAdvance(shown) + Gap / 2);
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = NavigationModel::Kind(index.data(NavigationModel::KindRole).toInt());
    const Tokens &tokens = tokensFor(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row(PaneInset, option.rect.top(), option.widget->width() - 2 * PaneInset, option.rect.height());
    QRect space = row.adjusted(RowInset, 0, -RowInset, 0);
    if (kind == NavigationModel::Kind::Group) {
        painter->setFont(fontFor(TextRole::GroupLabel, option.font));
        painter->setPen(QColor(tokens.text3));
        space.setTop(space.bottom() - 28);
        paintWords(painter, space, index.data().toString());
        painter->restore();
        return;
    }
    paintGround(painter, option, row, tokens);
    const QRect mark(space.left(), space.top(), MarkWidth, space.height());
    if (kind == NavigationModel::Kind::Connection)
        paintHealth(painter, mark, AccountState::Phase(index.data(NavigationModel::PhaseRole).toInt()), tokens);
    if (kind == NavigationModel::Kind::Family)
        paintArrow(painter, mark, option.state & QStyle::State_Open, tokens);
    const bool isIndented = kind != NavigationModel::Kind::View;
    space.setLeft(space.left() + (isIndented ? MarkWidth + Gap : 0));

    painter->setFont(option.font);
    painter->setPen(QColor(tokens.text3));
    const QString count = text::number(index.data(NavigationModel::CountRole).toInt());
    painter->drawText(space, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, count);
    space.setRight(space.right() - painter->fontMetrics().horizontalAdvance(count) - Gap);

    painter->setFont(isSelected ? fontFor(TextRole::Strong, option.font) : option.font);
    painter->setPen(QColor(isSelected ? tokens.text : tokens.text2));
    paintWords(painter, space, index.data().toString());
    painter->setFont(fontFor(TextRole::Small, option.font));
    painter->setPen(QColor(tokens.text3));
    if (const QString note = index.data(NavigationModel::NoteRole).toString(); !note.isEmpty() && space.width() > 24)
        paintWords(painter, space, note);
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isGroup = NavigationModel::Kind(index.data(NavigationModel::KindRole).toInt())
        == NavigationModel::Kind::Group;
    // Groups after the first have air above them.
    const int air = isGroup && index.row() > 0 ? 8 : 0;
    return {180, rowHeightFor(28, option.font) + air};
}
