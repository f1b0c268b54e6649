// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/difference_delegate.h"

#include "compare/difference_model.h"
#include "theme/focus_ring.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace {

constexpr int RowHeight = 28;
constexpr int GroupHeight = 26;
constexpr int PageInset = 16;
constexpr int LabelInset = 36; ///< the sign of what differs stands before it
constexpr int CellInset = 8;
constexpr int WordGap = 6;
constexpr int TrophySize = 14;
constexpr int TrophyGap = 4;

/// Writes pieces one behind the other from the leading edge of a cell, as long as there is room.
class CellWriter
{
public:
    CellWriter(QPainter *painter, const QStyleOptionViewItem &option, int inset)
        : m_painter(painter)
        , m_option(option)
        , m_left(option.rect.left() + inset)
        , m_right(option.rect.right() + 1 - CellInset)
    {
    }

    int room() const { return std::max(0, m_right - m_left); }

    void write(const QString &text, const QFont &font, QRgb ink, Qt::TextElideMode elide = Qt::ElideRight)
    {
        m_painter->setFont(font);
        m_painter->setPen(QColor(ink));
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, elide, room());
        const QRect place(m_left, m_option.rect.top(), room(), m_option.rect.height());
        const auto alignment = QStyle::visualAlignment(m_option.direction, Qt::AlignLeft);
        m_painter->drawText(QStyle::visualRect(m_option.direction, m_option.rect, place),
                            int(Qt::AlignVCenter | alignment | Qt::AlignAbsolute) | Qt::TextSingleLine, shown);
        m_left += metrics.horizontalAdvance(shown);
    }

    /// Left out when it has no room: half of a remark misleads.
    bool add(const QString &text, const QFont &font, QRgb ink)
    {
        if (text.isEmpty() || WordGap + QFontMetrics(font).horizontalAdvance(text) > room())
            return false;
        m_left += WordGap;
        write(text, font, ink);
        return true;
    }

    void addSign(Icon icon, QRgb ink)
    {
        if (WordGap + TrophySize > room())
            return;
        m_left += WordGap;
        const QRect place(m_left, m_option.rect.top() + (m_option.rect.height() - TrophySize) / 2, TrophySize, TrophySize);
        paintIcon(m_painter, icon, QRectF(QStyle::visualRect(m_option.direction, m_option.rect, place)), ink);
        m_left += TrophySize + TrophyGap - WordGap;
    }

private:
    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    int m_left;
    int m_right;
};

void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    painter->fillRect(option.rect, QColor(tokens.raised));
    if (index.column() == 0)
        CellWriter(painter, option, PageInset).write(index.data().toString(), fontFor(TextRole::GroupLabel, option.font), tokens.text2);
}

/// A key as the service spells it is mono; where it differs it is stronger, and has a sign that needs no colour to be seen.
void paintParameter(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const bool differs = index.data(DifferenceModel::DiffersRole).toBool();
    if (differs) {
        QFont bold = option.font;
        bold.setWeight(QFont::Bold);
        CellWriter(painter, option, PageInset).write(QStringLiteral("≠"), bold, tokens.waitFg);
    }
    const bool isKey = index.data(DifferenceModel::IsKeyRole).toBool();
    const TextRole role = isKey ? TextRole::Mono : TextRole::Body;
    QFont font = fontFor(role, option.font);
    if (differs)
        font.setWeight(QFont::Medium);
    CellWriter(painter, option, LabelInset)
        .write(index.data().toString(), font, differs ? tokens.text : tokens.text2, isKey ? Qt::ElideMiddle : Qt::ElideRight);
}

void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const QModelIndex parameter = index.siblingAtColumn(0);
    const bool isSetting = index.parent().row() == DifferenceModel::Settings;
    const bool isSame = isSetting && !parameter.data(DifferenceModel::DiffersRole).toBool();
    const bool isBest = index.data(DifferenceModel::BestRole).toBool();
    const bool isNumber = index.data(DifferenceModel::IsNumberRole).toBool();
    const QFont small = fontFor(TextRole::Caption, option.font);
    QFont font = option.font;
    if (isBest)
        font.setWeight(QFont::DemiBold);
    CellWriter cell(painter, option, CellInset);
    // A figure without its end is another figure; of an id the ends tell most.
    cell.write(index.data().toString(), font, isSame ? tokens.text2 : tokens.text, isNumber ? Qt::ElideRight : Qt::ElideMiddle);
    cell.add(index.data(DifferenceModel::PlaceRole).toString(), small, tokens.text3);
    cell.add(index.data(DifferenceModel::RemarkRole).toString(), option.font, tokens.text2);
    if (isBest) {
        cell.addSign(Icon::Trophy, tokens.okFg);
        QFont strong = fontFor(TextRole::Small, option.font);
        strong.setWeight(QFont::DemiBold);
        cell.add(DifferenceDelegate::tr("best", "the smallest of several losses"), strong, tokens.okFg);
    }
    cell.add(index.data(DifferenceModel::DeltaRole).toString(), small, tokens.text3);
}

} // namespace

void DifferenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    if (index.data(DifferenceModel::IsGroupRole).toBool()) {
        paintGroup(painter, option, index, tokens);
    } else {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isTinted = index.column() > 0 && index.data(DifferenceModel::DiffersRole).toBool();
        if (isTinted)
            painter->fillRect(option.rect, QColor(tokens.waitBg));
        else if (isSelected)
            painter->fillRect(option.rect, QColor(tokens.select));
        if (index.column() == 0)
            paintParameter(painter, option, index, tokens);
        else
            paintValue(painter, option, index, tokens);
        const bool isFocused = option.state.testFlag(QStyle::State_HasFocus) && option.widget && hasFocusRing(option.widget);
        if (isFocused || (isTinted && isSelected)) {
            painter->setPen(QPen(QColor(isFocused ? tokens.focus : tokens.waitFg), isFocused ? 2 : 1));
            painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
        }
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line));
    painter->restore();
}

QSize DifferenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isGroup = index.data(DifferenceModel::IsGroupRole).toBool();
    const int height = isGroup ? rowHeightFor(GroupHeight, fontFor(TextRole::GroupLabel, option.font))
                               : rowHeightFor(RowHeight, option.font);
    return {RowHeight, height};
}
