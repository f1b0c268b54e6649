// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/row_painter.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QHeaderView>
#include <QPainter>
#include <QWidget>
#include <QStyle>
#include <QTableView>
#include <cmath>

namespace {

constexpr int PageInset = 16;
constexpr int CellInset = 8;

} // namespace

QRect RowCell::part(int left, int width, int height) const
{
    const QRect logical(inner.left() + left, inner.top() + (inner.height() - height) / 2, width, height);
    return QStyle::visualRect(option.direction, inner, logical);
}

RowPainter::RowPainter(const QTableView *table)
    : m_table(table)
{
}

const RowPainter::Fonts &RowPainter::fontsFor(const QFont &body) const
{
    if (!m_fonts || m_fonts->body != body) {
        m_fonts = Fonts{body, fontFor(TextRole::Strong, body), fontFor(TextRole::SectionTitle, body),
                        fontFor(TextRole::Small, body), fontFor(TextRole::Mono, body)};
        m_texts.clear();
    }
    return *m_fonts;
}

int RowPainter::rowHeight() const
{
    return m_table->verticalHeader()->defaultSectionSize();
}

bool RowPainter::isFirst(int column) const
{
    return m_table->horizontalHeader()->sectionPosition(column) == 0;
}

bool RowPainter::isLast(int column) const
{
    const QHeaderView *header = m_table->horizontalHeader();
    return header->sectionPosition(column) + header->sectionSize(column) == header->length();
}

int RowPainter::insets(int column) const
{
    return (isFirst(column) ? PageInset : CellInset) + (isLast(column) ? PageInset : CellInset);
}

RowCell RowPainter::cell(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int leading = isFirst(index.column()) ? PageInset : CellInset;
    const int trailing = insets(index.column()) - leading;
    const bool isLeftToRight = option.direction == Qt::LeftToRight;
    const QRect inner = option.rect.adjusted(isLeftToRight ? leading : trailing, 0,
                                             -(isLeftToRight ? trailing : leading), 0);
    return {.option = option,
            .index = index,
            .tokens = tokensFor(option.palette),
            .texts = m_texts,
            .inner = inner,
            .isSelected = option.state.testFlag(QStyle::State_Selected),
            // Qt's State_Active means that the view has the focus; here it is the window that counts.
            .isActive = option.widget && option.widget->isActiveWindow()};
}

void RowPainter::paintGround(QPainter *painter, const RowCell &cell) const
{
    const QRect &place = cell.option.rect;
    const bool isHovered = cell.index.row() == m_hoveredRow;
    if (cell.isSelected && cell.isActive)
        painter->fillRect(place, QColor(cell.tokens.select));
    else if (cell.isSelected || isHovered)
        painter->fillRect(place, QColor(cell.tokens.hover));
    painter->fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(cell.tokens.line));
}

int paintRun(QPainter *painter, const RowCell &cell, int left, int width, const CellRun &run)
{
    if (width <= 0 || run.text.isEmpty())
        return 0;
    painter->setFont(run.font);
    painter->setPen(QColor(run.ink));
    const CellTexts::Text &text = cell.texts.of(*painter, run.text, run.font, width);
    const QSizeF size = text.glyphs.size();
    const QRect place = cell.part(left, width, cell.inner.height());
    const bool isAtLeft = run.alignment.testFlag(Qt::AlignLeft) == (cell.option.direction == Qt::LeftToRight);
    const double x = isAtLeft ? place.left() : place.left() + place.width() - size.width();
    // On whole pixels of the screen, a half one up, as QPainter::drawText() puts it.
    const double scale = painter->transform().m22();
    const double above = std::ceil((place.height() - size.height()) / 2 * scale - 0.5) / scale;
    painter->drawStaticText(QPointF(x, place.top() + above), text.glyphs);
    return text.width;
}
