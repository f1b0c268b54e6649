// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_painter.h"

#include "log/kind_mark.h"
#include "log/log_copy.h"

#include <QLocale>
#include <QPainter>

namespace {

constexpr size_t MostHitsALine = 500; // more marks than this are a coloured line anyway

QTextLayout::FormatRange marked(int begin, int end, const QColor &ground, const QColor &ink = {})
{
    QTextCharFormat format;
    format.setBackground(ground);
    if (ink.isValid())
        format.setForeground(ink);
    return {begin, end - begin, format};
}

const QColor *ground(LineKind kind, const LogColors &colors)
{
    switch (kind) {
    case LineKind::Eval:
    case LineKind::Summary:
        return &colors.metricGround;
    case LineKind::Warning:
        return &colors.warningGround;
    case LineKind::Error:
        return &colors.errorGround;
    case LineKind::Plain:
    case LineKind::Train:
    case LineKind::Progress:
    case LineKind::End:
    case LineKind::Missing:
        break;
    }
    return nullptr;
}

} // namespace

LogPainter::LogPainter(const LogMetrics &metrics, const LogColors &colors)
    : m_metrics(metrics)
    , m_colors(colors)
{
}

void LogPainter::paint(QPainter *painter, const LogScene &scene, const QRect &exposed) const
{
    painter->fillRect(exposed, m_colors.base);
    if (scene.source.lineCount() == 0)
        return;
    const qint64 last = std::min(scene.scroll.lastRow(), scene.scroll.rowAt(exposed.bottom()));
    for (qint64 line = scene.scroll.rowAt(exposed.top()); line <= last; ++line) {
        const QRect rect(0, scene.scroll.yOf(line), scene.width, m_metrics.rowHeight);
        const Row row{line, rect, scene.gutter, scene.gutter + TextInset - scene.scrollX};
        if (const LineLayout *layout = scene.layouts.at(scene.source, line))
            paintLine(painter, scene, row, *layout);
        else
            paintMissing(painter, scene, row);
    }
}

void LogPainter::paintLine(QPainter *painter, const LogScene &scene, const Row &row, const LineLayout &layout) const
{
    if (const QColor *color = ground(layout.kind(), m_colors))
        painter->fillRect(row.rect, *color);
    const QVector<QTextLayout::FormatRange> looks = marks(scene, row, layout);
    // Combining marks may pile up far above and below: a line paints inside its own row only, and never on the gutter.
    painter->setClipRect(row.rect.adjusted(row.gutter, 0, 0, 0));
    const int length = int(layout.display().text().size());
    if (scene.selection.columns(row.line, length).goesOn) {
        const qreal end = row.textX + layout.xOf(length);
        painter->fillRect(QRectF(end, row.rect.y(), m_metrics.characterWidth, row.rect.height()), m_colors.select);
    }
    layout.draw(painter, QPointF(row.textX, row.rect.y() + m_metrics.baseline), looks);
    painter->setClipping(false);
    paintGutter(painter, row, layout.kind(), row.line == scene.currentHit);
}

QVector<QTextLayout::FormatRange> LogPainter::marks(const LogScene &scene, const Row &row, const LineLayout &layout) const
{
    QVector<QTextLayout::FormatRange> looks;
    const int length = int(layout.display().text().size());
    const LogSelection::Columns selected = scene.selection.columns(row.line, length);
    if (selected.end > selected.begin)
        looks.append(marked(selected.begin, selected.end, m_colors.select));
    if (!scene.search)
        return looks;
    const bool isCurrent = row.line == scene.currentHit;
    const std::optional<LogLine> line = scene.source.line(row.line);
    if (!line)
        return looks;
    for (const LogSelection::Columns &hit : hitColumns(*scene.search, line->bytes, layout.display())) {
        looks.append(isCurrent ? marked(hit.begin, hit.end, m_colors.currentHit, m_colors.currentHitText)
                               : marked(hit.begin, hit.end, m_colors.hit, m_colors.hitText));
    }
    return looks;
}

std::vector<LogSelection::Columns> LogPainter::hitColumns(const LineMatcher &search, QByteArrayView line,
                                                          const DisplayText &display)
{
    std::vector<LogSelection::Columns> all;
    const qsizetype first = display.firstByte();
    // Only what is shown: a line may be a megabyte.
    for (const LineMatcher::Range &range : search.ranges(line.sliced(first, display.endByte() - first), MostHitsALine)) {
        const LogSelection::Columns columns{display.columnAt(first + range.begin), display.columnAt(first + range.end)};
        if (columns.end > columns.begin)
            all.push_back(columns);
    }
    return all;
}

void LogPainter::paintMissing(QPainter *painter, const LogScene &scene, const Row &row) const
{
    const MissingLines missing = scene.source.missing(row.line);
    const bool isFirst = row.line == std::max(missing.first, scene.scroll.firstRow());
    if (!missing.reason.isEmpty())
        painter->fillRect(row.rect, m_colors.warningGround);
    painter->setFont(m_metrics.font);
    painter->setPen(m_colors.text3);
    painter->setClipRect(row.rect.adjusted(row.gutter, 0, 0, 0));
    painter->drawText(QPointF(row.gutter + TextInset, row.rect.y() + m_metrics.baseline),
                      isFirst ? missingText(missing) : QStringLiteral("…"));
    painter->setClipping(false);
    paintNumber(painter, row, m_colors.text3);
}

void LogPainter::paintGutter(QPainter *painter, const Row &row, LineKind kind, bool isCurrentHit) const
{
    const qreal markY = row.rect.y() + (row.rect.height() - LogMetrics::MarkSize) / 2.0;
    paintKindMark(painter, QRectF(LogMetrics::MarkX, markY, LogMetrics::MarkSize, LogMetrics::MarkSize), kind, m_colors);
    if (isCurrentHit) {
        // Says where the hit is also when it lies in what the line does not show.
        painter->fillRect(QRect(0, row.rect.y(), 3, row.rect.height()), m_colors.currentHit);
    }
    paintNumber(painter, row, isCurrentHit ? m_colors.text : m_colors.text3);
}

void LogPainter::paintNumber(QPainter *painter, const Row &row, const QColor &ink) const
{
    const QString number = QLocale().toString(row.line + 1);
    painter->setFont(m_metrics.numberFont);
    painter->setPen(ink);
    const qreal width = m_metrics.numberMetrics.horizontalAdvance(number);
    painter->drawText(QPointF(row.gutter - LogMetrics::NumberGap - width, row.rect.y() + m_metrics.baseline), number);
}
