// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_layout.h"

#include "log/kind_mark.h"
#include "log/line_spans.h"
#include "log/line_time.h"

#include <QPainter>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace {

QRgb ink(LineKind kind, const Tokens &tokens)
{
    switch (kind) {
    case LineKind::Plain:
    case LineKind::Summary:
    case LineKind::End:
        return tokens.text2;
    case LineKind::Train:
    case LineKind::Eval:
    case LineKind::Progress:
    case LineKind::Missing:
        return tokens.text3;
    case LineKind::Warning:
        return tokens.waitFg;
    case LineKind::Error:
        return tokens.failFg;
    }
    return tokens.text;
}

/// Where a row that begins here and holds `room` characters ends: behind a blank when there is one in its second half.
int rowEnd(QStringView text, int begin, int room)
{
    const int size = int(text.size());
    if (size - begin <= room)
        return size;
    const int full = begin + room;
    if (text[full] == u' ') // hangs over the edge, where it is not seen
        return full + 1;
    for (int at = full - 1; at >= begin + room / 2; --at) {
        if (text[at] == u' ')
            return at + 1;
    }
    return full;
}

} // namespace

LineLook::LineLook(const LogMetrics &logMetrics, const Tokens &inks)
    : metrics(logMetrics)
    , ascent(QFontMetricsF(logMetrics.font).ascent())
    , height(QFontMetricsF(logMetrics.font).height())
    , tokens(&inks)
{
}

LineLayout::LineLayout(const LogLine &line, const LineLook &look)
    : m_display(look.hidesPrefix ? rowText(line.bytes) : DisplayText(line.bytes))
    , m_kind(line.facts.kind)
    , m_hash(qHash(line.bytes))
{
    style(*look.tokens, look.metrics.font.weight());
    m_indent = look.wrapWidth > 0 ? std::min(LineLook::IndentCells * look.metrics.characterWidth, look.wrapWidth / 4) : 0;
    if (look.cells.holds(m_display.text()))
        breakCells(look);
    else
        shape(look);
}

bool LineLayout::shows(const LogLine &line) const
{
    return m_kind == line.facts.kind && m_hash == qHash(line.bytes);
}

void LineLayout::style(const Tokens &tokens, QFont::Weight normal)
{
    const int size = int(m_display.text().size());
    const QRgb own = ink(m_kind, tokens);
    const QFont::Weight weight = m_kind == LineKind::End ? QFont::Medium : normal;
    int at = 0;
    const auto upTo = [&](int end, QRgb color, QFont::Weight strength) {
        if (end > at)
            m_runs.push_back({at, end, color, strength});
        at = std::max(at, end);
    };
    // The spans of a line stand before the cut, and a box is in text3 wherever it stands: see drawBoxes().
    for (const LineSpan &span : lineSpans(m_display.text(), m_kind)) {
        const bool isStrong = span.look == LineSpan::Look::Strong;
        upTo(span.begin, own, weight);
        upTo(span.end, isStrong ? tokens.text : tokens.text3, isStrong ? QFont::DemiBold : weight);
    }
    for (const DisplayText::Box &box : m_display.boxes()) {
        upTo(box.begin, own, weight);
        upTo(box.end, tokens.text3, weight);
    }
    upTo(m_display.cutColumn(), own, weight);
    upTo(size, tokens.text3, weight);
}

void LineLayout::breakCells(const LineLook &look)
{
    const QStringView text = m_display.text();
    m_cell = look.cells.cell();
    m_cellRows = {0};
    const auto room = [&](qreal width) { return std::max(1, int(width / m_cell)); };
    if (look.wrapWidth > 0) {
        const int first = room(look.wrapWidth);
        const int others = room(look.wrapWidth - m_indent);
        for (int end = rowEnd(text, 0, first); end < text.size(); end = rowEnd(text, end, others))
            m_cellRows.push_back(end);
    }
    m_cellRows.push_back(int(text.size()));
    m_width = rows() > 1 ? look.wrapWidth : qreal(text.size()) * m_cell;
}

void LineLayout::shape(const LineLook &look)
{
    m_shaped = std::make_unique<QTextLayout>(m_display.text(), look.metrics.font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(look.wrapWidth > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    m_shaped->setTextOption(option);
    m_shaped->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : m_runs) {
        QTextCharFormat format;
        format.setForeground(QColor(run.ink));
        if (run.weight != look.metrics.font.weight())
            format.setFontWeight(run.weight);
        formats.append({run.begin, run.end - run.begin, format});
    }
    m_shaped->setFormats(formats);
    m_shaped->beginLayout();
    for (int row = 0;; ++row) {
        QTextLine part = m_shaped->createLine();
        if (!part.isValid())
            break;
        const qreal indent = row > 0 ? m_indent : 0;
        part.setLineWidth(look.wrapWidth > 0 ? look.wrapWidth - indent : 1e6);
        // A fallback font (Han, emoji) makes its line taller: place by the baseline, so that rows stay even.
        part.setPosition({indent, row * qreal(look.metrics.rowHeight) - part.ascent()});
        m_width = std::max(m_width, indent + part.naturalTextWidth());
    }
    m_shaped->endLayout();
}

std::vector<LineMark> LineLayout::linkedInks(const Tokens &tokens) const
{
    if (ink(m_kind, tokens) != tokens.text3)
        return {};
    std::vector<LineMark> inks;
    for (const Run &run : m_runs)
        inks.push_back({run.begin, run.end, {}, run.weight == QFont::DemiBold ? tokens.text : tokens.text2});
    return inks;
}

int LineLayout::rowBegin(int row) const
{
    if (!m_shaped)
        return m_cellRows[size_t(std::clamp(row, 0, rows() - 1))];
    return m_shaped->lineAt(std::clamp(row, 0, rows() - 1)).textStart();
}

LineLayout::Spot LineLayout::spotOf(int column) const
{
    column = std::clamp(column, 0, int(m_display.text().size()));
    if (m_shaped) {
        const QTextLine line = m_shaped->lineForTextPosition(column);
        return line.isValid() ? Spot{line.lineNumber(), line.cursorToX(column)} : Spot();
    }
    const auto behind = std::upper_bound(m_cellRows.begin(), m_cellRows.end() - 1, column);
    const int row = int(behind - m_cellRows.begin()) - 1;
    return {row, (row > 0 ? m_indent : 0) + (column - m_cellRows[size_t(row)]) * m_cell};
}

int LineLayout::columnAt(Spot spot) const
{
    const int row = std::clamp(spot.row, 0, rows() - 1);
    if (m_shaped) {
        const QTextLine line = m_shaped->lineAt(row);
        return line.isValid() ? line.xToCursor(spot.x) : 0;
    }
    const int begin = m_cellRows[size_t(row)];
    const int end = m_cellRows[size_t(row) + 1];
    const qreal cells = (spot.x - (row > 0 ? m_indent : 0)) / m_cell;
    return begin + int(std::clamp<qreal>(std::round(cells), 0, end - begin));
}

LineLayouts::LineLayouts()
    : m_look(LogMetrics(logFont()), kLight)
{
    m_look.hidesPrefix = true;
}

const LineLayout *LineLayouts::at(LogSource &source, qint64 line)
{
    Entry *known = m_cache.object(line);
    if (known && known->age == m_age)
        return &known->layout;
    const std::optional<LogLine> text = source.line(line);
    if (known && text && known->layout.shows(*text)) {
        known->age = m_age;
        return &known->layout;
    }
    m_cache.remove(line);
    if (!text)
        return nullptr;
    auto *entry = new Entry{LineLayout(*text, m_look), m_age};
    const int cost = int(entry->layout.display().text().size()) + 100;
    return m_cache.insert(line, entry, cost) ? &entry->layout : nullptr;
}

void LineLayouts::setLook(const LogMetrics &metrics, const Tokens &tokens)
{
    LineLook look(metrics, tokens);
    look.cells = CellFont(metrics.font);
    look.digits = CellFont(metrics.numberFont);
    look.wrapWidth = m_look.wrapWidth;
    look.hidesPrefix = m_look.hidesPrefix;
    m_look = std::move(look);
    m_marks = {};
    clear();
}

const QPixmap &LineLayouts::mark(LineKind kind, qreal pixelRatio)
{
    QPixmap &mark = m_marks[size_t(kind)];
    if (mark.isNull() || mark.devicePixelRatio() != pixelRatio) {
        mark = QPixmap(QSize(LogMetrics::MarkSize, LogMetrics::MarkSize) * pixelRatio);
        mark.setDevicePixelRatio(pixelRatio);
        mark.fill(Qt::transparent);
        QPainter painter(&mark);
        paintKindMark(&painter, QRectF(0, 0, LogMetrics::MarkSize, LogMetrics::MarkSize), kind, *m_look.tokens);
    }
    return mark;
}

void LineLayouts::setWrapWidth(qreal width)
{
    m_look.wrapWidth = width;
    clear();
}
