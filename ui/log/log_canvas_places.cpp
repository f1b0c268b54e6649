// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where on a LogCanvas.

#include "log/log_canvas.h"

#include "log/fold_row.h"

#include <QScrollBar>
#include <algorithm>

std::optional<GapRow> LogCanvas::gapOf(qint64 row) const
{
    return m_source ? gapAt(*m_source, m_rows, m_scroll.firstRow(), row) : std::nullopt;
}

std::optional<qint64> LogCanvas::rowAtPoint(const QPoint &point) const
{
    if (!m_source || point.y() < 0 || m_rows.rows() == 0)
        return {};
    const qint64 row = m_scroll.rowAt(point.y());
    return point.y() < m_scroll.yOf(row) + m_scroll.heightOf(row) ? std::optional(row) : std::nullopt;
}

QRect LogCanvas::actionRect(qint64 row) const
{
    const std::optional<GapRow> gap = gapOf(row);
    return gap && gap->speaks ? LogPainter::actionRect(*gap, m_metrics, gutter()).translated(0, m_scroll.yOf(row)) : QRect();
}

QRect LogCanvas::openChevron(qint64 row) const
{
    if (!m_rows.opensRun(m_rows.lineAt(row)))
        return {};
    const QRect rect(0, m_scroll.yOf(row), viewport()->width(), m_metrics.rowHeight);
    const QRect chevron = foldChevron(rect, gutter() + LogPainter::TextInset, true);
    return {chevron.x(), rect.y(), chevron.width(), rect.height()};
}

bool LogCanvas::isMetric(qint64 line) const
{
    const std::optional<LogLine> text = m_source ? m_source->line(line) : std::nullopt;
    return text && (kinds(text->facts.kind) & MetricKinds);
}

bool LogCanvas::isScreenHere() const
{
    for (qint64 row = m_scroll.firstRow(); row <= m_scroll.lastRow(); ++row) {
        if (m_rows.foldAt(row))
            continue;
        if (!m_source || m_rows.isUnknown(row) || !m_source->block(m_rows.lineAt(row) / LinesPerBlock))
            return false;
    }
    return true;
}

QString LogCanvas::textOf(qint64 line)
{
    if (const LineLayout *layout = layoutOf(line))
        return layout->display().text();
    const qint64 row = m_rows.rowOf(line);
    if (const std::optional<FoldRow> fold = m_rows.foldAt(row))
        return foldText(*fold);
    const std::optional<GapRow> gap = row >= 0 ? gapOf(row) : std::nullopt;
    if (!gap)
        return {};
    const QString action = gapAction(*gap);
    return action.isEmpty() ? gapText(*gap) : gapText(*gap) + u' ' + action;
}

TextPosition LogCanvas::positionAt(const QPoint &point)
{
    const qint64 row = m_scroll.rowAt(point.y());
    const int below = std::max(0, point.y() - m_scroll.yOf(row));
    const qint64 line = m_rows.lineAt(row);
    const LineLayout *layout = layoutOf(line);
    return {line, layout ? layout->columnAt({below / m_metrics.rowHeight, qreal(point.x() - textX())}) : 0};
}

QRect LogCanvas::rectOf(const TextPosition &position)
{
    const int top = m_scroll.yOf(m_rows.nearestRow(position.line));
    const LineLayout::Spot spot = spotOf(position);
    return {textX() + int(spot.x), top + spot.row * m_metrics.rowHeight, std::max(1, int(m_metrics.characterWidth)), m_metrics.rowHeight};
}

LineLayout::Spot LogCanvas::spotOf(const TextPosition &position)
{
    const LineLayout *layout = layoutOf(position.line);
    return layout ? layout->spotOf(position.column) : LineLayout::Spot();
}

void LogCanvas::showColumns(const TextRange &columns)
{
    if (m_isWrapped)
        return;
    const int left = gutter() + LogPainter::TextInset;
    const int begin = rectOf(columns.begin).left();
    const int end = rectOf(columns.end).right();
    QScrollBar *bar = horizontalScrollBar();
    if (begin < left)
        bar->setValue(bar->value() + begin - left);
    else if (end > viewport()->width())
        bar->setValue(bar->value() + std::min(begin - left, end - viewport()->width()));
}
