// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/progress_delegate.h"

#include "jobs/job_model.h"
#include "theme/tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr int BarHeight = 6;
constexpr int LongBar = 56;
constexpr int ShortBar = 40;

} // namespace

int ProgressDelegate::barWidth() const
{
    return rows().hasNotes() ? LongBar : ShortBar;
}

void ProgressDelegate::paintContent(QPainter *painter, const RowCell &cell) const
{
    const RowPainter::Fonts &fonts = rows().fontsFor(cell.option.font);
    const QString words = cell.index.data().toString();
    const QVariant fraction = cell.index.data(JobModel::FractionRole);
    if (!fraction.isValid()) {
        paintRun(painter, cell, 0, cell.width(), {words, fonts.small, inkOf(cell)});
        return;
    }
    paintBar(painter, cell, fraction.toDouble());
    const int beside = barWidth() + Gap;
    const int used = beside + paintRun(painter, cell, beside, cell.width() - beside, {words, fonts.strong, inkOf(cell)});
    if (!rows().hasNotes())
        return;
    paintRun(painter, cell, used + Gap, cell.width() - used - Gap,
             {cell.index.data(JobModel::NoteRole).toString(), fonts.small, cell.tokens.text3});
}

void ProgressDelegate::paintBar(QPainter *painter, const RowCell &cell, double fraction) const
{
    const bool isOnSelection = cell.isSelected && cell.isActive;
    const QRectF track = cell.part(0, barWidth(), BarHeight);
    QRectF done = track;
    // Even the first percent shows as a dot of the bar's height.
    const double width = fraction > 0 ? std::max(double(BarHeight), std::round(barWidth() * fraction)) : 0;
    done.setWidth(width);
    if (cell.option.direction == Qt::RightToLeft)
        done.moveRight(track.right());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(isOnSelection ? cell.tokens.base : cell.tokens.inset));
    painter->drawRoundedRect(track, BarHeight / 2.0, BarHeight / 2.0);
    painter->setBrush(QColor(cell.tokens.accent));
    painter->drawRoundedRect(done, BarHeight / 2.0, BarHeight / 2.0);
}

int ProgressDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowPainter::Fonts &fonts = rows().fontsFor(option.font);
    const QString words = index.data().toString();
    if (!index.data(JobModel::FractionRole).isValid())
        return QFontMetrics(fonts.small).horizontalAdvance(words);
    const int beside = barWidth() + Gap + QFontMetrics(fonts.strong).horizontalAdvance(words);
    if (!rows().hasNotes())
        return beside;
    return beside + Gap + QFontMetrics(fonts.small).horizontalAdvance(index.data(JobModel::NoteRole).toString());
}
