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

QTextLayout::FormatRange marked(const LogSelection::Columns &part, QRgb ground, std::optional<QRgb> ink = {})
{
    QTextCharFormat format;
    format.setBackground(QColor(ground));
    if (ink)
        format.setForeground(QColor(*ink));
    return {part.begin, part.end - part.begin, format};
}

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
        const QRect rect(0, scene.scroll.yOf(number), scene.width, m_metrics.rowHeight);
        const Row row{number, scene.rows.lineAt(number), rect, scene.gutter, scene.gutter + TextInset - scene.scrollX};
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
    const QVector<QTextLayout::FormatRange> marks = looks(scene, row, layout);
    // Combining marks may pile up far above and below: a line paints inside its own row only, and never on the gutter.
    painter->setClipRect(row.rect.adjusted(row.gutter, 0, 0, 0));
    const int length = int(layout.display().text().size());
    if (scene.selection.columns(row.line, length).goesOn) {
        const qreal end = row.textX + layout.xOf(length);
        painter->fillRect(QRectF(end, row.rect.y(), m_metrics.characterWidth, row.rect.height()),
                          QColor(isLinked ? m_tokens.c1soft : m_tokens.select));
    }
    layout.draw(painter, QPointF(row.textX, row.rect.y() + m_metrics.baseline), marks);
    painter->setClipping(false);
    if (isLinked)
        paintNote(painter, scene, row);
    paintGutter(painter, scene, row, layout.kind());
}

QVector<QTextLayout::FormatRange> LogPainter::looks(const LogScene &scene, const Row &row, const LineLayout &layout) const
{
    const bool isLinked = row.line == scene.signs.linked;
    QVector<QTextLayout::FormatRange> looks;
    if (isLinked)
        looks = layout.linkedInks(m_tokens);
    const int length = int(layout.display().text().size());
    const LogSelection::Columns selected = scene.selection.columns(row.line, length);
    if (selected.end > selected.begin)
        looks.append(marked(selected, isLinked ? m_tokens.c1soft : m_tokens.select));
    if (!scene.search)
        return looks;
    const bool isCurrent = row.line == scene.signs.currentHit;
    const std::optional<LogLine> line = scene.source.line(row.line);
    if (!line)
        return looks;
    for (const LogSelection::Columns &hit : hitColumns(*scene.search, line->bytes, layout.display())) {
        looks.append(isCurrent ? marked(hit, m_tokens.hitCur, m_tokens.hitCurText)
                               : marked(hit, m_tokens.hit, m_tokens.hitText));
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

void LogPainter::paintNote(QPainter *painter, const LogScene &scene, const Row &row) const
{
    if (scene.signs.linkedNote.isEmpty())
        return;
    painter->setFont(m_metrics.noteFont);
    const int width = painter->fontMetrics().horizontalAdvance(scene.signs.linkedNote);
    const QRect words(row.rect.right() + 1 - NoteRight - width, row.rect.y(), width, row.rect.height());
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
    paintNumber(painter, row, m_tokens.text3);
}

void LogPainter::paintGutter(QPainter *painter, const LogScene &scene, const Row &row, LineKind kind) const
{
    const auto square = [&row](int x) {
        return QRectF(x, row.rect.y() + (row.rect.height() - LogMetrics::MarkSize) / 2.0, LogMetrics::MarkSize,
                      LogMetrics::MarkSize);
    };
    paintKindMark(painter, square(LogMetrics::MarkX), kind, m_tokens);
    if (scene.rows.opensRun(row.line))
        paintOpenFold(painter, row.rect, row.gutter + TextInset, m_tokens);
    if (scene.signs.marks.contains(row.line))
        paintBookmark(painter, square(row.gutter - LogMetrics::NumberGap + 5), m_tokens.accentText);
    const bool isCurrentHit = row.line == scene.signs.currentHit;
    const bool isLinked = row.line == scene.signs.linked;
    if (isCurrentHit || isLinked) {
        // Says where the hit is also when it lies in what the line does not show.
        painter->fillRect(QRect(0, row.rect.y(), BarWidth, row.rect.height()),
                          QColor(isLinked ? m_tokens.accent : m_tokens.hitCur));
    }
    paintNumber(painter, row, isCurrentHit ? m_tokens.text : m_tokens.text3);
}

void LogPainter::paintNumber(QPainter *painter, const Row &row, QRgb ink) const
{
    const QString number = QLocale().toString(row.line + 1);
    painter->setFont(m_metrics.numberFont);
    painter->setPen(QColor(ink));
    const qreal width = m_metrics.numberMetrics.horizontalAdvance(number);
    painter->drawText(QPointF(row.gutter - LogMetrics::NumberGap - width, row.rect.y() + m_metrics.baseline), number);
}
