// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_delegate.h"

#include "jobs/job_model.h"
#include "theme/tokens.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <algorithm>

namespace {

constexpr int LongestNickname = 200; ///< characters; longer ones help nobody
constexpr int EditorMargin = 2;      ///< above and below the editor

} // namespace

void JobDelegate::paintContent(QPainter *painter, const RowCell &cell) const
{
    const RowPainter::Fonts &fonts = rows().fontsFor(cell.option.font);
    const QString id = cell.index.data(JobModel::NoteRole).toString();
    const int used = paintRun(painter, cell, 0, cell.width(), {cell.index.data().toString(), fonts.strong, inkOf(cell)});
    // What is left of an id must still tell jobs apart.
    constexpr int LeastOfAnId = 32;
    const int left = cell.width() - used - Gap;
    if (!id.isEmpty() && left >= LeastOfAnId)
        paintRun(painter, cell, used + Gap, left, {id, fonts.mono, cell.tokens.text3});
}

int JobDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowPainter::Fonts &fonts = rows().fontsFor(option.font);
    return QFontMetrics(fonts.strong).horizontalAdvance(index.data().toString()) + Gap
        + QFontMetrics(fonts.mono).horizontalAdvance(index.data(JobModel::NoteRole).toString());
}

QWidget *JobDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFont(rows().fontsFor(option.font).strong);
    editor->setMaxLength(LongestNickname);
    editor->setAccessibleName(tr("Nickname"));
    return editor;
}

void JobDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Called again with every refresh of the row: what a person has typed since stays.
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || line->isModified() || line->property("isFilled").toBool())
        return;
    line->setText(index.data(Qt::EditRole).toString());
    line->setProperty("isFilled", true);
    line->selectAll();
}

void JobDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, EditorMargin, 0, -EditorMargin - 1));
}
