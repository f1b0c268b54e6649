// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/status_delegate.h"

#include "jobs/job_model.h"
#include "theme/status_pill_painter.h"

#include <algorithm>

namespace {

PaintedPill pillOf(const QModelIndex &index)
{
    PaintedPill pill{.status = JobStatus{index.data(JobModel::StatusRole).toInt()}, .word = index.data().toString()};
    if (const QVariant fraction = index.data(JobModel::FractionRole); fraction.isValid())
        pill.fraction = fraction.toDouble();
    return pill;
}

} // namespace

void StatusDelegate::paintContent(QPainter *painter, const RowCell &cell) const
{
    PaintedPill pill = pillOf(cell.index);
    pill.ground = cell.isSelected && cell.isActive ? PaintedPill::Ground::Base : PaintedPill::Ground::Own;
    pill.direction = cell.option.direction;
    const QSize size = pillSize(pill, cell.option.font);
    paintStatusPill(painter, cell.part(0, std::min(size.width(), cell.width()), size.height()), pill, cell.option.font,
                    cell.tokens);
}

int StatusDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return pillSize(pillOf(index), option.font).width();
}
