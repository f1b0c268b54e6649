// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_delegate.h"

#include "jobs/job_model.h"
#include "text.h"
#include "theme/palette.h"
#include "theme/status_inks.h"
#include "theme/type.h"

#include <QPainter>
#include <QTableView>
#include <cmath>

namespace {

constexpr int Inset = 8;
constexpr int DotSize = 8;
constexpr int Gap = 8;

QColor inkFor(JobColumn column, const QModelIndex &index, const QString &text, const Tokens &tokens)
{
    if (text == text::none() || index.data(JobModel::GoneRole).toBool())
        return QColor(tokens.text3);
    switch (column) {
    case JobColumn::EvalLoss:
    case JobColumn::TrainLoss:
    case JobColumn::BestEvalLoss: {
        const bool hasDiverged = !std::isfinite(index.data(JobModel::SortRole).toDouble());
        return QColor(hasDiverged ? tokens.failFg : tokens.text);
    }
    case JobColumn::Progress:
    case JobColumn::Created:
    case JobColumn::Ended: return QColor(tokens.text2);
    case JobColumn::Status:
    case JobColumn::Job:
    case JobColumn::Model:
    case JobColumn::Tokens:
    case JobColumn::Duration:
    case JobColumn::Connection:
    case JobColumn::TrainingType:
    case JobColumn::LearningRate:
    case JobColumn::Epochs:
    case JobColumn::BatchSize:
    case JobColumn::FineTunedModel: return QColor(tokens.text);
    }
    Q_UNREACHABLE();
}

} // namespace

void JobsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    paintGround(painter, option, index, tokens);
    if (JobColumn{index.column()} == JobColumn::Status)
        paintStatus(painter, option, index, tokens);
    else
        paintText(painter, option, index, tokens);
    painter->restore();
}

QSize JobsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(fonts(option.font).strong);
    const int text = metrics.horizontalAdvance(index.data().toString() + index.data(JobModel::NoteRole).toString());
    return {text + 2 * Inset + DotSize + Gap, rowHeightFor(32, option.font)};
}

const JobsDelegate::Fonts &JobsDelegate::fonts(const QFont &body) const
{
    if (!m_fonts || m_fonts->body != body) {
        m_fonts = Fonts{body, fontFor(TextRole::Strong, body), fontFor(TextRole::Mono, body),
                        fontFor(TextRole::Small, body)};
    }
    return *m_fonts;
}

void JobsDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               const Tokens &tokens) const
{
    const QRect &cell = option.rect;
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter->fillRect(cell, QColor(option.state & QStyle::State_Active ? tokens.select : tokens.hover));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), QColor(tokens.line));

    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return;
    const bool isFirst = table->columnViewportPosition(index.column()) <= 0;
    if (isSelected && isFirst)
        painter->fillRect(QRect(cell.left(), cell.top(), 3, cell.height()), QColor(tokens.accent));
    const bool isByKeyboard = option.state & QStyle::State_KeyboardFocusChange;
    if (!isByKeyboard || !table->hasFocus() || table->currentIndex().row() != index.row())
        return;
    // The ring of the current row, drawn by its cells: they know only their own part.
    const QColor ring(tokens.focus);
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 2), ring);
    painter->fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), ring);
    if (cell.right() >= table->viewport()->width() - 1)
        painter->fillRect(QRect(cell.right() - 1, cell.top(), 2, cell.height()), ring);
}

void JobsDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               const Tokens &tokens) const
{
    const StatusInks inks = inksFor(JobStatus{index.data(JobModel::StatusRole).toInt()}, tokens);
    const QRect inner = option.rect.adjusted(Inset + 8, 0, -Inset, -1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(inks.ink));
    painter->drawEllipse(QRect(inner.left(), inner.center().y() - DotSize / 2 + 1, DotSize, DotSize));
    painter->setPen(QColor(inks.ink));
    painter->setFont(fonts(option.font).strong);
    const QRect words = inner.adjusted(DotSize + Gap, 0, 0, 0);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width());
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

void JobsDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const Tokens &tokens) const
{
    const JobColumn column{index.column()};
    const QRect inner = option.rect.adjusted(Inset, 0, -Inset, -1);
    const QString whole = index.data().toString();
    const QColor ink = inkFor(column, index, whole, tokens);
    const bool isStrong = column == JobColumn::Job || ink == QColor(tokens.failFg);
    painter->setFont(isStrong ? fonts(option.font).strong : option.font);
    painter->setPen(ink);
    const QFontMetrics metrics = painter->fontMetrics();
    const QString text = metrics.elidedText(whole, Qt::ElideRight, inner.width());
    const int flags = index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine;
    painter->drawText(inner, flags, text);

    const QString note = index.data(JobModel::NoteRole).toString();
    const int used = metrics.horizontalAdvance(text) + Gap;
    if (note.isEmpty() || used >= inner.width())
        return;
    painter->setFont(column == JobColumn::Job ? fonts(option.font).mono : fonts(option.font).small);
    painter->setPen(QColor(tokens.text3));
    const QRect rest = inner.adjusted(used, 0, 0, 0);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(note, Qt::ElideRight, rest.width()));
}
