// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/model_delegate.h"

#include "jobs/job_model.h"
#include "theme/tokens.h"

#include <QFontMetrics>

void ModelDelegate::paintContent(QPainter *painter, const RowCell &cell) const
{
    const RowPainter::Fonts &fonts = rows().fontsFor(cell.option.font);
    const int used = paintRun(painter, cell, 0, cell.width(), {cell.index.data().toString(), fonts.body, inkOf(cell)});
    if (!rows().hasConnections())
        return;
    const int left = cell.width() - used - Gap;
    // Whole or not at all: the beginning of a connection's name says nothing.
    if (QFontMetrics(fonts.small).horizontalAdvance(cell.index.data(JobModel::NoteRole).toString()) > left)
        return;
    paintRun(painter, cell, used + Gap, left,
             {cell.index.data(JobModel::NoteRole).toString(), fonts.small, cell.tokens.text3});
}

int ModelDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowPainter::Fonts &fonts = rows().fontsFor(option.font);
    const int model = QFontMetrics(fonts.body).horizontalAdvance(index.data().toString());
    if (!rows().hasConnections())
        return model;
    return model + Gap + QFontMetrics(fonts.small).horizontalAdvance(index.data(JobModel::NoteRole).toString());
}
