// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a LineLayout gets onto the screen.

#include "log/line_layout.h"

#include <QPainter>
#include <algorithm>

namespace {

QTextLayout::FormatRange formatOf(const LineMark &mark)
{
    QTextCharFormat format;
    if (mark.ground)
        format.setBackground(QColor(*mark.ground));
    if (mark.ink)
        format.setForeground(QColor(*mark.ink));
    return {mark.begin, mark.end - mark.begin, format};
}

/// The ink of a column: of the last mark that has one there, else the line's own.
QRgb inkAt(int column, QRgb own, const std::vector<LineMark> &marks)
{
    QRgb ink = own;
    for (const LineMark &mark : marks) {
        if (mark.ink && mark.begin <= column && mark.end > column)
            ink = *mark.ink;
    }
    return ink;
}

} // namespace

void LineLayout::draw(QPainter *painter, QPointF baseline, const std::vector<LineMark> &marks, const QRectF &clip,
                      const LineLook &look) const
{
    const std::vector<QRect> boxes = boxRects(baseline, look);
    for (const QRect &box : boxes)
        painter->fillRect(box, QColor(look.tokens->inset));
    if (m_shaped)
        drawShaped(painter, baseline, marks, clip);
    else
        drawCells(painter, baseline, marks, clip, look);
    painter->setPen(QColor(look.tokens->text3));
    painter->setBrush(Qt::NoBrush);
    for (const QRect &box : boxes)
        painter->drawRect(box.adjusted(0, 0, -1, -1));
    drawIndents(painter, baseline, clip, look);
}

void LineLayout::drawShaped(QPainter *painter, QPointF baseline, const std::vector<LineMark> &marks, const QRectF &clip) const
{
    QList<QTextLayout::FormatRange> formats;
    for (const LineMark &mark : marks)
        formats.append(formatOf(mark));
    m_shaped->draw(painter, baseline, formats, clip);
}

void LineLayout::drawCells(QPainter *painter, QPointF baseline, const std::vector<LineMark> &marks, const QRectF &clip,
                           const LineLook &look) const
{
    for (int row = 0; row < rows(); ++row) {
        const QPointF left = baseline + QPointF(row > 0 ? m_indent : 0, row * qreal(look.metrics.rowHeight));
        if (left.y() - look.ascent <= clip.bottom() && left.y() + look.height >= clip.top())
            drawCellRow(painter, left, row, marks, clip, look);
    }
}

void LineLayout::drawCellRow(QPainter *painter, QPointF left, int row, const std::vector<LineMark> &marks, const QRectF &clip,
                             const LineLook &look) const
{
    const int from = m_cellRows[size_t(row)];
    const auto columnOf = [&](qreal x) { return from + int(std::max<qreal>(0, (x - left.x()) / m_cell)); };
    const int last = std::min(m_cellRows[size_t(row) + 1], columnOf(clip.right()) + 1);
    const int first = std::min(columnOf(clip.left()), last);
    // Where the ink may change, apart from the line's own runs.
    std::vector<int> bounds;
    for (const LineMark &mark : marks) {
        const int begin = std::clamp(mark.begin, first, last);
        const int end = std::clamp(mark.end, first, last);
        if (end > begin && mark.ground) {
            painter->fillRect(QRectF(left.x() + (begin - from) * m_cell, left.y() - look.ascent, (end - begin) * m_cell,
                                     look.height),
                              QColor(*mark.ground));
        }
        if (end > begin && mark.ink)
            bounds.insert(bounds.end(), {begin, end});
    }
    std::sort(bounds.begin(), bounds.end());
    const QStringView text = m_display.text();
    for (const Run &run : m_runs) {
        int at = std::max(run.begin, first);
        auto bound = std::upper_bound(bounds.begin(), bounds.end(), at);
        for (const int end = std::min(run.end, last); at < end;) {
            bound = std::find_if(bound, bounds.end(), [at](int next) { return next > at; });
            const int next = bound == bounds.end() ? end : std::min(*bound, end);
            painter->setPen(QColor(inkAt(at, run.ink, marks)));
            look.cells.draw(painter, left + QPointF((at - from) * m_cell, 0), text.mid(at, next - at), run.weight);
            at = next;
        }
    }
}

std::vector<QRect> LineLayout::boxRects(QPointF baseline, const LineLook &look) const
{
    std::vector<QRect> rects;
    for (const DisplayText::Box &box : m_display.boxes()) {
        // A box that the edge breaks is one in each row.
        for (int begin = box.begin; begin < box.end;) {
            const Spot from = spotOf(begin);
            const bool isBroken = from.row + 1 < rows() && rowBegin(from.row + 1) < box.end;
            const int end = isBroken ? rowBegin(from.row + 1) : box.end;
            const Spot to = spotOf(end);
            const QPointF corner = baseline + QPointF(from.x, from.row * qreal(look.metrics.rowHeight) - look.ascent);
            const qreal width = (to.row == from.row ? to.x : m_width) - from.x;
            rects.push_back(QRectF(corner, QSizeF(std::max<qreal>(2, width), look.height)).toAlignedRect());
            begin = std::max(end, begin + 1);
        }
    }
    return rects;
}

void LineLayout::drawIndents(QPainter *painter, QPointF baseline, const QRectF &clip, const LineLook &look) const
{
    // A hook: the line goes on here.
    const QColor color(look.tokens->text3);
    const int height = int(look.ascent / 2);
    const int length = std::max(2, int(m_indent / 2));
    for (int row = 1; row < rows(); ++row) {
        const QPoint corner = (baseline + QPointF(m_indent / 8, row * qreal(look.metrics.rowHeight) - look.ascent / 4)).toPoint();
        if (corner.y() < clip.top() || corner.y() - height > clip.bottom())
            continue;
        painter->fillRect(corner.x(), corner.y() - height, 1, height, color);
        painter->fillRect(corner.x(), corner.y(), length, 1, color);
    }
}
