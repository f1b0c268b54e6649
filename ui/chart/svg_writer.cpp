// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/svg_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray svgNumber(double value)
{
    constexpr double thousandths = 1000;
    const double rounded = std::round(value * thousandths) / thousandths + 0.0; // no minus zero
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded).ptr;
    return QByteArray(buffer.data(), end - buffer.data());
}

/// XML has no place for most control characters, not even escaped.
QByteArray svgText(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean += c.unicode() < 0x20 || c.unicode() >= 0xFFFE ? u' ' : c;
    return clean.toHtmlEscaped().toUtf8();
}

/// The stretch of a segment inside the box (Liang and Barsky): shares of its way, first above last when there is none.
struct Stretch
{
    double first = 0;
    double last = 1;

    /// Keeps the part where `distance + share * change` is not negative.
    void cut(double distance, double change)
    {
        if (change == 0) {
            if (distance < 0)
                last = -1;
        } else if (change > 0) {
            first = std::max(first, -distance / change);
        } else {
            last = std::min(last, -distance / change);
        }
    }
};

Stretch insideOf(QPointF from, QPointF to, const QRectF &box)
{
    Stretch stretch;
    const QPointF way = to - from;
    stretch.cut(from.x() - box.left(), way.x());
    stretch.cut(box.right() - from.x(), -way.x());
    stretch.cut(from.y() - box.top(), way.y());
    stretch.cut(box.bottom() - from.y(), -way.y());
    return stretch;
}

/// Rounding must not carry a cut out of the box again.
QPointF inside(QPointF point, const QRectF &box)
{
    return {std::clamp(point.x(), box.left(), box.right()), std::clamp(point.y(), box.top(), box.bottom())};
}

/// Sutherland and Hodgman: what of `area` lies where `side` is not negative.
template <typename Side>
QPolygonF cutAt(const QPolygonF &area, Side side)
{
    QPolygonF kept;
    for (qsizetype i = 0; i < area.size(); ++i) {
        const QPointF from = area[i];
        const QPointF to = area[(i + 1) % area.size()];
        const double a = side(from);
        const double b = side(to);
        if (a >= 0)
            kept.append(from);
        if ((a < 0) != (b < 0))
            kept.append(from + (to - from) * (a / (a - b)));
    }
    return kept;
}

} // namespace

std::vector<QPolygonF> clippedLine(const std::vector<QPointF> &line, const QRectF &box)
{
    std::vector<QPolygonF> parts;
    bool isOpen = false; // the last part goes on where the next segment begins
    for (size_t i = 0; i + 1 < line.size(); ++i) {
        const QPointF from = line[i];
        const QPointF to = line[i + 1];
        const Stretch stretch = insideOf(from, to, box);
        if (!(stretch.first <= stretch.last)) {
            isOpen = false;
            continue;
        }
        if (!isOpen || stretch.first > 0)
            parts.push_back({inside(from + (to - from) * stretch.first, box)});
        parts.back().append(inside(stretch.last < 1 ? from + (to - from) * stretch.last : to, box));
        isOpen = stretch.last >= 1;
    }
    return parts;
}

QPolygonF clippedArea(QPolygonF area, const QRectF &box)
{
    area = cutAt(area, [&](QPointF p) { return p.x() - box.left(); });
    area = cutAt(area, [&](QPointF p) { return box.right() - p.x(); });
    area = cutAt(area, [&](QPointF p) { return p.y() - box.top(); });
    area = cutAt(area, [&](QPointF p) { return box.bottom() - p.y(); });
    for (QPointF &point : area)
        point = inside(point, box);
    return area;
}

SvgWriter::SvgWriter(QSizeF size, const QString &title)
{
    const QByteArray width = svgNumber(size.width());
    const QByteArray height = svgNumber(size.height());
    m_text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
        + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height + "\" role=\"img\">\n<title>" + svgText(title)
        + "</title>\n";
}

void SvgWriter::beginGroup(const QByteArray &id)
{
    m_text += "<g id=\"" + id + "\">\n";
}

void SvgWriter::endGroup()
{
    m_text += "</g>\n";
}

void SvgWriter::fill(const QColor &color)
{
    if (!color.isValid() || color.alpha() == 0) {
        m_text += " fill=\"none\"";
        return;
    }
    m_text += " fill=\"" + color.name().toLatin1() + '"';
    if (color.alpha() < 255)
        m_text += " fill-opacity=\"" + svgNumber(double(color.alphaF())) + '"';
}

void SvgWriter::stroke(const QPen &pen)
{
    if (pen.style() == Qt::NoPen)
        return;
    m_text += " stroke=\"" + pen.color().name().toLatin1() + "\" stroke-width=\"" + svgNumber(pen.widthF()) + '"';
    if (pen.color().alpha() < 255)
        m_text += " stroke-opacity=\"" + svgNumber(double(pen.color().alphaF())) + '"';
    if (pen.joinStyle() == Qt::RoundJoin)
        m_text += " stroke-linejoin=\"round\"";
    if (pen.style() != Qt::CustomDashLine)
        return;
    QByteArrayList dashes;
    const QList<qreal> pattern = pen.dashPattern();
    for (const qreal part : pattern)
        dashes << svgNumber(part * pen.widthF());
    m_text += " stroke-dasharray=\"" + dashes.join(',') + '"';
}

void SvgWriter::points(const QPolygonF &points)
{
    m_text += " points=\"";
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (i > 0)
            m_text += ' ';
        m_text += svgNumber(points[i].x()) + ',' + svgNumber(points[i].y());
    }
    m_text += '"';
}

void SvgWriter::rect(const QRectF &box, const QColor &color)
{
    m_text += "<rect x=\"" + svgNumber(box.left()) + "\" y=\"" + svgNumber(box.top()) + "\" width=\"" + svgNumber(box.width())
        + "\" height=\"" + svgNumber(box.height()) + '"';
    fill(color);
    m_text += "/>\n";
}

void SvgWriter::line(QPointF from, QPointF to, const QPen &pen)
{
    m_text += "<line x1=\"" + svgNumber(from.x()) + "\" y1=\"" + svgNumber(from.y()) + "\" x2=\"" + svgNumber(to.x())
        + "\" y2=\"" + svgNumber(to.y()) + '"';
    stroke(pen);
    m_text += "/>\n";
}

void SvgWriter::polyline(const QPolygonF &line, const QPen &pen)
{
    m_text += "<polyline fill=\"none\"";
    stroke(pen);
    points(line);
    m_text += "/>\n";
}

void SvgWriter::polygon(const QPolygonF &shape, const QColor &color, const QPen &pen)
{
    m_text += "<polygon";
    fill(color);
    stroke(pen);
    points(shape);
    m_text += "/>\n";
}

void SvgWriter::circle(QPointF center, double radius, const QColor &color, const QPen &pen)
{
    m_text += "<circle cx=\"" + svgNumber(center.x()) + "\" cy=\"" + svgNumber(center.y()) + "\" r=\"" + svgNumber(radius) + '"';
    fill(color);
    stroke(pen);
    m_text += "/>\n";
}

void SvgWriter::text(QPointF at, const QString &text, const QFont &font, const QColor &color, Anchor anchor)
{
    constexpr double pixelsPerPoint = 96.0 / 72.0;
    const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * pixelsPerPoint;
    m_text += "<text x=\"" + svgNumber(at.x()) + "\" y=\"" + svgNumber(at.y()) + "\" font-family=\""
        + svgText(font.family() + u", sans-serif"_s) + "\" font-size=\"" + svgNumber(size) + '"';
    if (font.weight() != QFont::Normal)
        m_text += " font-weight=\"" + QByteArray::number(int(font.weight())) + '"';
    if (anchor != Anchor::Start)
        m_text += anchor == Anchor::Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    fill(color);
    m_text += '>' + svgText(text) + "</text>\n";
}

QByteArray SvgWriter::finish()
{
    return m_text + "</svg>\n";
}
