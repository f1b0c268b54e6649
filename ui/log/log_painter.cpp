// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_painter.h"

#include "log/fold_row.h"
#include "log/kind_mark.h"

#include <QLocale>
#include <QPainter>

namespace {

constexpr size_t MostHitsALine = 500; // more marks than this are a coloured line anyway
constexpr int BarWidth = 3;
constexpr int NoteRight = 10;
constexpr int NoteRoom = 12; // between a long line and the note over it

std::optional<QRgb> ground(LineKind kind, const Tokens &tokens)
{
    switch (kind) {
    case LineKind::Eval:
    case LineKind::Summary:
        return tokens.logMetric;
    case LineKind::Warning:
        return tokens.logWarn;
    case LineKind::Error:
        return tokens.logErr;
    case LineKind::Plain:
    case LineKind::Train:
    case LineKind::Progress:
    case LineKind::End:
    case LineKind::Missing:
        break;
    }
    return {};
}

} // namespace

LogPainter::LogPainter(const LogMetrics &metrics, const Tokens &tokens)
    : m_metrics(metrics)
    , m_tokens(tokens)
{
}

void LogPainter::paint(QPainter *painter, const LogScene &scene, const QRect &exposed) const
{
    painter->fillRect(exposed, QColor(m_tokens.base));
    if (scene.rows.rows() == 0)
        return;
    const qint64 last = std::min(scene.scroll.lastRow(), scene.scroll.rowAt(exposed.bottom()));
    for (qint64 number = scene.scroll.rowAt(exposed.top()); number <= last; ++number) {
        const QRect rect(0, scene.scroll.yOf(number), scene.width, scene.scroll.heightOf(number));
        const int textX = scene.gutter + TextInset - scene.scrollX;
        const Row row{number, scene.rows.lineAt(number), rect, scene.gutter, scene.timeWidth, textX};
        const std::optional<FoldRow> fold = scene.rows.foldAt(number);
        const LineLayout *layout
            = fold || scene.rows.isUnknown(number) ? nullptr : scene.layouts.at(scene.source, row.line);
        if (fold)
            paintFold(painter, *fold, rect, scene.gutter + TextInset, m_metrics, m_tokens,
                      scene.selection.holds(fold->first, fold->last));
        else if (layout)
            paintLine(painter, scene, row, *layout);
        else
            paintGap(painter, scene, row);
        if (number != scene.focusRow)
            continue;
        painter->setPen(QColor(m_tokens.focus));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void LogPainter::paintLine(QPainter *painter, const LogScene &scene, const Row &row, const LineLayout &layout) const
{
    const bool isLinked = row.line == scene.signs.linked;
    if (const std::optional<QRgb> color = isLinked ? m_tokens.select : ground(layout.kind(), m_tokens))
        painter->fillRect(row.rect, QColor(*color));
    // Combining marks may pile up far above and below: a line paints inside its own row only, and never on the gutter.
    const QRect inside = row.rect.adjusted(row.gutter, 0, 0, 0);
    painter->setClipRect(inside);
    const int length = int(layout.display().text().size());
    const QRgb selected = isLinked ? m_tokens.c1soft : m_tokens.select;
    if (scene.selection.columns(row.line, length).goesOn) {
        const LineLayout::Spot end = layout.spotOf(length);
        painter->fillRect(QRectF(row.textX + end.x, row.rect.y() + end.row * m_metrics.rowHeight, m_metrics.characterWidth,
                                 m_metrics.rowHeight),
                          QColor(selected));
    }
    const QRect visible = inside.intersected(QRect(0, 0, scene.width, scene.scroll.page()));
    layout.draw(painter, QPointF(row.textX, row.rect.y() + m_metrics.baseline), looks(scene, row, layout), visible,
                scene.layouts.look());
    painter->setClipping(false);
    if (isLinked)
        paintNote(painter, scene, row, layout);
    paintGutter(painter, scene, row, layout.kind());
}

std::vector<LineMark> LogPainter::looks(const LogScene &scene, const Row &row, const LineLayout &layout) const
{
    const bool isLinked = row.line == scene.signs.linked;
    std::vector<LineMark> looks;
    if (isLinked)
        looks = layout.linkedInks(m_tokens);
    const int length = int(layout.display().text().size());
    const LogSelection::Columns selected = scene.selection.columns(row.line, length);
    if (selected.end > selected.begin)
        looks.push_back({selected.begin, selected.end, isLinked ? m_tokens.c1soft : m_tokens.select, {}});
    if (!scene.search)
        return looks;
    const bool isCurrent = row.line == scene.signs.currentHit;
    const std::optional<LogLine> line = scene.source.line(row.line);
    if (!line)
        return looks;
    for (const LogSelection::Columns &hit : hitColumns(*scene.search, line->bytes, layout.display())) {
        looks.push_back({hit.begin, hit.end, isCurrent ? m_tokens.hitCur : m_tokens.hit,
                         isCurrent ? m_tokens.hitCurText : m_tokens.hitText});
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

void LogPainter::paintNote(QPainter *painter, const LogScene &scene, const Row &row, const LineLayout &layout) const
{
    if (scene.signs.linkedNote.isEmpty())
        return;
    painter->setFont(m_metrics.noteFont);
    const int width = painter->fontMetrics().horizontalAdvance(scene.signs.linkedNote);
    // Of a wrapped line the last row is the one that has room at its end.
    const int top = row.rect.y() + (layout.rows() - 1) * m_metrics.rowHeight;
    const QRect words(row.rect.right() + 1 - NoteRight - width, top, width, m_metrics.rowHeight);
    painter->fillRect(words.adjusted(-NoteRoom, 0, NoteRight, 0), QColor(m_tokens.select));
    painter->setPen(QColor(m_tokens.accentText));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, scene.signs.linkedNote);
}

QRect LogPainter::actionRect(const GapRow &gap, const LogMetrics &metrics, int gutter)
{
    const QFontMetrics measure(metrics.font);
    const int x = gutter + TextInset + measure.horizontalAdvance(gapText(gap) + u' ');
    return {x, 0, measure.horizontalAdvance(gapAction(gap)), metrics.rowHeight};
}

void LogPainter::paintGap(QPainter *painter, const LogScene &scene, const Row &row) const
{
    const std::optional<GapRow> gap = gapAt(scene.source, scene.rows, scene.scroll.firstRow(), row.row);
    if (!gap)
        return;
    if (!gap->lines.reason.isEmpty())
        painter->fillRect(row.rect, QColor(m_tokens.logWarn));
    painter->setFont(m_metrics.font);
    painter->setPen(QColor(m_tokens.text3));
    painter->setClipRect(row.rect.adjusted(row.gutter, 0, 0, 0));
    const qreal y = row.rect.y() + m_metrics.baseline;
    painter->drawText(QPointF(row.gutter + TextInset, y), gapText(*gap));
    if (gap->speaks) {
        const QRect action = actionRect(*gap, m_metrics, row.gutter);
        painter->setPen(QColor(m_tokens.accentText));
        painter->drawText(QPointF(action.x(), y), gapAction(*gap));
        painter->fillRect(QRectF(action.x(), y + 2, action.width(), 1), QColor(m_tokens.accentText));
    }
    painter->setClipping(false);
    paintNumber(painter, scene, row, m_tokens.text3);
}

void LogPainter::paintGutter(QPainter *painter, const LogScene &scene, const Row &row, LineKind kind) const
{
    const auto square = [&row, rowHeight = m_metrics.rowHeight](int x) {
        return QRectF(x, row.rect.y() + (rowHeight - LogMetrics::MarkSize) / 2.0, LogMetrics::MarkSize, LogMetrics::MarkSize);
    };
    if (kind != LineKind::Plain)
        painter->drawPixmap(square(LogMetrics::MarkX).topLeft().toPoint(), scene.layouts.mark(kind, painter->device()->devicePixelRatioF()));
    if (scene.rows.opensRun(row.line))
        paintOpenFold(painter, {0, row.rect.y(), row.rect.width(), m_metrics.rowHeight}, row.gutter + TextInset, m_tokens);
    if (scene.signs.marks.contains(row.line))
        paintBookmark(painter, square(row.gutter - row.timeWidth - LogMetrics::NumberGap + 5), m_tokens.accentText);
    const bool isCurrentHit = row.line == scene.signs.currentHit;
    const bool isLinked = row.line == scene.signs.linked;
    if (isCurrentHit || isLinked) {
        // Says where the hit is also when it lies in what the line does not show.
        painter->fillRect(QRect(0, row.rect.y(), BarWidth, row.rect.height()),
                          QColor(isLinked ? m_tokens.accent : m_tokens.hitCur));
    }
    paintNumber(painter, scene, row, isCurrentHit ? m_tokens.text : m_tokens.text3);
    if (row.timeWidth > 0)
        paintTime(painter, scene, row);
}

void LogPainter::paintTime(QPainter *painter, const LogScene &scene, const Row &row) const
{
    const std::optional<LogLine> line = scene.source.line(row.line);
    const std::optional<qint64> time = line ? statedTime(line->bytes) : std::nullopt;
    const bool isElapsed = scene.timeColumn == TimeColumn::Elapsed;
    // A column of moments is for events only: what other lines state is in their text.
    if (!time || (isElapsed ? !scene.start : eventPrefix(line->bytes) == 0))
        return;
    const QString text = isElapsed ? elapsedText(*time - *scene.start) : momentText(*time);
    painter->setFont(m_metrics.numberFont);
    painter->setPen(QColor(m_tokens.text3));
    const qreal width = isElapsed ? m_metrics.numberMetrics.horizontalAdvance(text) : row.timeWidth - LogMetrics::NumberGap;
    painter->drawText(QPointF(row.gutter - LogMetrics::NumberGap - width, row.rect.y() + m_metrics.baseline), text);
}

void LogPainter::paintNumber(QPainter *painter, const LogScene &scene, const Row &row, QRgb ink) const
{
    const QString number = QLocale().toString(row.line + 1);
    const CellFont &digits = scene.layouts.look().digits;
    const bool isInCells = digits.holds(number);
    const qreal width = isInCells ? qreal(number.size()) * digits.cell() : m_metrics.numberMetrics.horizontalAdvance(number);
    const QPointF place(row.gutter - row.timeWidth - LogMetrics::NumberGap - width, row.rect.y() + m_metrics.baseline);
    painter->setPen(QColor(ink));
    if (isInCells)
        return digits.draw(painter, place, number, m_metrics.numberFont.weight());
    painter->setFont(m_metrics.numberFont);
    painter->drawText(place, number);
}
