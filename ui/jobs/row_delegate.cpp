// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/row_delegate.h"

#include "jobs/job_model.h"
#include "theme/tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace {

CellTone toneOf(const RowCell &cell)
{
    return CellTone{cell.index.data(JobModel::ToneRole).toInt()};
}

QRgb inkFor(CellTone tone, const Tokens &tokens)
{
    switch (tone) {
    case CellTone::Plain: return tokens.text;
    case CellTone::Secondary: return tokens.text2;
    case CellTone::Quiet: return tokens.text3;
    case CellTone::Alarm: return tokens.failFg;
    }
    Q_UNREACHABLE();
}

} // namespace

RowDelegate::RowDelegate(const RowPainter &rows, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_rows(rows)
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowCell cell = m_rows.cell(option, index);
    painter->save();
    m_rows.paintGround(painter, cell);
    if (cell.inner.width() > 0)
        paintContent(painter, cell);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {contentWidth(option, index) + m_rows.insets(index.column()), m_rows.rowHeight()};
}

QRgb RowDelegate::inkOf(const RowCell &cell) const
{
    return inkFor(toneOf(cell), cell.tokens);
}

int RowDelegate::paintWords(QPainter *painter, const RowCell &cell) const
{
    const RowPainter::Fonts &fonts = m_rows.fontsFor(cell.option.font);
    const CellTone tone = toneOf(cell);
    const bool isRight = Qt::Alignment(cell.index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    return paintRun(painter, cell, 0, cell.width(),
                    {cell.index.data().toString(), tone == CellTone::Alarm ? fonts.bold : fonts.body,
                     inkFor(tone, cell.tokens), isRight ? Qt::AlignRight : Qt::AlignLeft});
}

void RowDelegate::paintContent(QPainter *painter, const RowCell &cell) const
{
    paintWords(painter, cell);
}

int RowDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QFontMetrics(m_rows.fontsFor(option.font).bold).horizontalAdvance(index.data().toString());
}
