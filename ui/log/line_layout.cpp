// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_layout.h"

#include "log/line_spans.h"

#include <QPainter>
#include <QTextOption>

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

QTextLayout::FormatRange range(int begin, int end, const QTextCharFormat &format)
{
    return {begin, end - begin, format};
}

} // namespace

LineLayout::LineLayout(const LogLine &line, const QFont &font, const Tokens &tokens)
    : m_display(line.bytes)
    , m_kind(line.facts.kind)
    , m_layout(m_display.text(), font)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    style(tokens);
    m_layout.beginLayout();
    QTextLine shaped = m_layout.createLine();
    shaped.setLineWidth(1e6);
    m_layout.endLayout();
    m_width = shaped.naturalTextWidth();
}

void LineLayout::style(const Tokens &tokens)
{
    const int size = int(m_display.text().size());
    QVector<QTextLayout::FormatRange> formats;
    QTextCharFormat format;
    format.setForeground(QColor(ink(m_kind, tokens)));
    if (m_kind == LineKind::End)
        format.setFontWeight(QFont::Medium);
    formats.append(range(0, size, format));
    for (const LineSpan &span : lineSpans(m_display.text(), m_kind)) {
        QTextCharFormat look;
        look.setForeground(QColor(span.look == LineSpan::Look::Strong ? tokens.text : tokens.text3));
        if (span.look == LineSpan::Look::Strong)
            look.setFontWeight(QFont::DemiBold);
        formats.append(range(span.begin, span.end, look));
    }
    QTextCharFormat sign;
    sign.setForeground(QColor(tokens.text3));
    for (const DisplayText::Box &box : m_display.boxes()) {
        sign.setBackground(QColor(tokens.inset));
        formats.append(range(box.begin, box.end, sign));
    }
    sign.clearBackground();
    if (m_display.cutColumn() < size)
        formats.append(range(m_display.cutColumn(), size, sign));
    m_layout.setFormats(formats);
}

QVector<QTextLayout::FormatRange> LineLayout::linkedInks(const Tokens &tokens) const
{
    if (ink(m_kind, tokens) != tokens.text3)
        return {};
    QTextCharFormat plain;
    plain.setForeground(QColor(tokens.text2));
    QTextCharFormat strong;
    strong.setForeground(QColor(tokens.text));
    QVector<QTextLayout::FormatRange> inks;
    int at = 0;
    for (const LineSpan &span : lineSpans(m_display.text(), m_kind)) {
        inks.append({range(at, span.begin, plain), range(span.begin, span.end, strong)});
        at = span.end;
    }
    inks.append(range(at, int(m_display.text().size()), plain));
    return inks;
}

qreal LineLayout::xOf(int column) const
{
    return m_layout.lineAt(0).cursorToX(column);
}

int LineLayout::columnAt(qreal x) const
{
    return m_layout.lineAt(0).xToCursor(x);
}

void LineLayout::draw(QPainter *painter, QPointF baseline, const QVector<QTextLayout::FormatRange> &marks) const
{
    // A fallback font (Han, emoji) makes its line taller: place by the baseline, so that rows stay even.
    m_layout.draw(painter, baseline - QPointF(0, m_layout.lineAt(0).ascent()), marks);
}

const LineLayout *LineLayouts::at(LogSource &source, qint64 line)
{
    if (const LineLayout *known = m_cache.object(line))
        return known;
    const std::optional<LogLine> text = source.line(line);
    if (!text)
        return nullptr;
    auto *layout = new LineLayout(*text, m_font, *m_tokens);
    const int cost = int(layout->display().text().size()) + 100;
    return m_cache.insert(line, layout, cost) ? layout : nullptr;
}

void LineLayouts::setLook(const QFont &font, const Tokens &tokens)
{
    m_font = font;
    m_tokens = &tokens;
    clear();
}

void LineLayouts::forget(const std::vector<qint64> &blocks)
{
    const QList<qint64> lines = m_cache.keys();
    for (const qint64 line : lines) {
        if (std::binary_search(blocks.begin(), blocks.end(), line / LinesPerBlock))
            m_cache.remove(line);
    }
}
