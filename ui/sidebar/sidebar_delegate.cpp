// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar_delegate.h"

#include "sidebar/navigation_model.h"
#include "sidebar/row_ground.h"
#include "sidebar/row_sign.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <algorithm>

namespace {

constexpr int RowHeight = 28;
constexpr int PaneInset = 8;
constexpr int RowInset = 8;
constexpr int SignSize = 16;
constexpr int ArrowSize = 14;
constexpr int ArrowInset = 6;
constexpr int Gap = 8;
constexpr int NoteGap = 4;
constexpr int ModelIndent = 28;
constexpr int LeastNote = 24;

using Kind = NavigationModel::Kind;

Kind kindOf(const QModelIndex &index)
{
    return Kind(index.data(NavigationModel::KindRole).toInt());
}

/// Paints along a row, from its leading edge to the far one, whichever side that is.
class RowPainter
{
public:
    RowPainter(QPainter *painter, const QStyleOptionViewItem &option, const QRect &row)
        : m_painter(painter)
        , m_direction(option.direction)
        , m_row(row)
        , m_space(row)
    {
    }

    void skip(int pixels) { m_space.setLeft(m_space.left() + pixels); }
    void skipAtEnd(int pixels) { m_space.setRight(m_space.right() - pixels); }
    int room() const { return m_space.width(); }
    void setInk(QRgb ink) { m_painter->setPen(QColor(ink)); }
    void setFont(const QFont &font) { m_painter->setFont(font); }

    /// A square of `size` at the start, in the middle of the row's height.
    QRectF square(int size) const
    {
        const QRect place(m_space.left(), m_row.top() + (m_row.height() - size) / 2, size, size);
        return QStyle::visualRect(m_direction, m_row, place);
    }

    void words(const QString &text, Qt::TextElideMode mode)
    {
        const QString shown = m_painter->fontMetrics().elidedText(text, mode, std::max(0, m_space.width()));
        draw(shown, Qt::AlignLeft, baseline());
        skip(m_painter->fontMetrics().horizontalAdvance(shown));
    }

    /// Smaller than the words before them, upon the same line.
    void smallWords(const QString &text, const QFont &font)
    {
        const int line = baseline();
        m_painter->setFont(font);
        const QString shown = m_painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, m_space.width()));
        draw(shown, Qt::AlignLeft, line);
    }

    void wordsAtEnd(const QString &text)
    {
        draw(text, Qt::AlignRight, baseline());
        skipAtEnd(m_painter->fontMetrics().horizontalAdvance(text) + Gap);
    }

private:
    /// Where words of the font now set stand, in the middle of the row's height.
    int baseline() const
    {
        const QFontMetricsF metrics(m_painter->font());
        return qRound(m_row.top() + (m_row.height() - metrics.height()) / 2 + metrics.ascent());
    }

    void draw(const QString &text, Qt::Alignment side, int line)
    {
        const QRect space = QStyle::visualRect(m_direction, m_row, m_space);
        const bool isAtLeft = QStyle::visualAlignment(m_direction, side).testFlag(Qt::AlignLeft);
        const int width = m_painter->fontMetrics().horizontalAdvance(text);
        m_painter->drawText(isAtLeft ? space.left() : space.right() + 1 - width, line, text);
    }

    QPainter *m_painter;
    Qt::LayoutDirection m_direction;
    QRect m_row;
    QRect m_space; ///< not yet used, as if from left to right
};

void paintLabel(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const bool isGroup = kindOf(index) == Kind::Group;
    QRect row = option.rect;
    if (isGroup) {
        row.setTop(row.top() + SidebarDelegate::airAbove(index));
        row.setHeight(SidebarDelegate::labelHeight(option.font));
    }
    RowPainter along(painter, option, row);
    along.skip(PaneInset + RowInset);
    along.skipAtEnd(PaneInset + RowInset);
    along.setFont(isGroup ? fontFor(TextRole::GroupLabel, option.font) : option.font);
    along.setInk(tokens.text3);
    along.words(index.data().toString(), Qt::ElideRight);
}

void paintItem(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const bool isChosen = option.state & QStyle::State_Selected;
    const Kind kind = kindOf(index);
    const QRect row = option.rect.adjusted(PaneInset, 0, -PaneInset, 0);
    paintRowGround(painter, option, row, tokens);
    RowPainter along(painter, option, row);
    along.skipAtEnd(RowInset);
    if (kind == Kind::Family || kind == Kind::Model) {
        along.skip(ArrowInset);
        const Icon closed = option.direction == Qt::RightToLeft ? Icon::ArrowLeft : Icon::ChevronRight;
        const Icon arrow = option.state & QStyle::State_Open ? Icon::ChevronDown : closed;
        if (kind == Kind::Family)
            paintIcon(painter, arrow, along.square(ArrowSize), tokens.text2);
        along.skip(ModelIndent - ArrowInset);
    } else {
        along.skip(RowInset);
        paintRowSign(painter, index, along.square(SignSize), isChosen ? tokens.accentText : tokens.text3, tokens);
        along.skip(SignSize + Gap);
    }
    along.setFont(fontFor(TextRole::Small, option.font));
    along.setInk(isChosen ? tokens.text2 : tokens.text3);
    along.wordsAtEnd(index.data(NavigationModel::CountTextRole).toString());
    along.setFont(isChosen ? fontFor(TextRole::Strong, option.font) : option.font);
    along.setInk(isChosen ? tokens.text : tokens.text2);
    along.words(index.data().toString(), kind == Kind::Model ? Qt::ElideMiddle : Qt::ElideRight);
    const QString note = index.data(NavigationModel::NoteRole).toString();
    if (note.isEmpty() || along.room() < LeastNote)
        return;
    along.skip(NoteGap);
    along.setInk(tokens.text3);
    along.smallWords(note, fontFor(TextRole::Small, option.font));
}

} // namespace

int SidebarDelegate::labelHeight(const QFont &font)
{
    return rowHeightFor(RowHeight, font);
}

int SidebarDelegate::airAbove(const QModelIndex &group)
{
    return group.row() > 0 ? 8 : 0;
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Kind kind = kindOf(index);
    if (kind == Kind::Group || kind == Kind::Hint)
        paintLabel(painter, option, index, tokens);
    else
        paintItem(painter, option, index, tokens);
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = labelHeight(option.font);
    if (kindOf(index) != Kind::Group)
        return {0, height};
    const int field = index.row() == NavigationModel::Models ? m_fieldHeight : 0;
    return {0, airAbove(index) + height + field};
}
