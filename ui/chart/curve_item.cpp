// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_item.h"

#include "chart/backdrop.h"
#include "chart/curve_marks.h"
#include "chart/mark_painter.h"
#include "chart/plot_caption.h"

#include <QPainter>
#include <cmath>

namespace {

QPen linePen(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setCosmetic(true);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    return pen;
}

/// A wide polyline is filled as one path, whose cost grows with its length squared: in short lengths it is
/// ten times cheaper (800 vertices: 9 ms as a whole, 1 ms so). Their round ends hide the seams.
void paintInLengths(QPainter *painter, const std::vector<QPointF> &points)
{
    constexpr size_t length = 16;
    for (size_t i = 0; i + 1 < points.size(); i += length)
        painter->drawPolyline(points.data() + i, int(std::min(length + 1, points.size() - i)));
}

/// A single record between two gaps has no line: it is a dot.
void paintPolyline(QPainter *painter, const std::vector<QPointF> &points)
{
    if (points.size() < 2)
        painter->drawPoints(points.data(), int(points.size()));
    else if (painter->pen().widthF() > 1)
        paintInLengths(painter, points);
    else
        painter->drawPolyline(points.data(), int(points.size()));
}

/// The pen for a curve so dense that it fills its pixel columns: joins and smooth edges cost most of a frame
/// there and show nothing.
QPen bandPen(QPen pen)
{
    pen.setWidthF(std::max(std::floor(pen.widthF()), 1.0));
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::BevelJoin);
    return pen;
}

} // namespace

void paintCurve(QPainter *painter, const PlotState &state, const training::Pyramid &curve,
                const PackedColumn<double> &x, const QPen &pen)
{
    if (x.size() != curve.size())
        return;
    const double scale = painter->device()->devicePixelRatio();
    const int columns = qMax(1, int(std::ceil(state.area.width() * scale)));
    const std::vector<training::CurvePoint> points =
        training::thinned(curve, x, state.x.min, state.x.max, columns,
                          state.isLogX ? training::ColumnSpacing::Logarithmic : training::ColumnSpacing::Even);
    const bool isBand = points.size() > size_t(columns) * 2;
    painter->setRenderHint(QPainter::Antialiasing, !isBand);
    painter->setPen(isBand ? bandPen(pen) : pen);
    std::vector<QPointF> line;
    line.reserve(points.size());
    for (const training::CurvePoint &point : points) {
        if (point.startsLine) {
            paintPolyline(painter, line);
            line.clear();
        }
        line.emplace_back(state.pixelX(point.x), state.pixelY(double(point.y)));
    }
    paintPolyline(painter, line);
}

CurveItem::CurveItem(const PlotState *state, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_state(state)
{
    constexpr double aboveGridAndAxes = 100;
    setZValue(aboveGridAndAxes);
}

QRectF CurveItem::boundingRect() const
{
    return withMarkers(m_state->area);
}

void CurveItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const PlotState &state = *m_state;
    if (!state.data || state.area.isEmpty())
        return;
    painter->setClipRect(state.area);
    paintBackdropLabels(painter, state);
    paintCaption(painter, state);
    const ChartColors &colors = state.colors;
    if (state.shown.train) {
        const PackedColumn<double> &x = state.data->train.x(state.axis);
        const bool isSmoothed = state.curves->weight > 0;
        if (isSmoothed)
            paintCurve(painter, state, *state.curves->train, x, linePen(colors.c1soft, 1));
        paintCurve(painter, state, *state.curves->smoothed, x, linePen(colors.c1, 2));
    }
    if (state.shown.eval) {
        paintCurve(painter, state, *state.curves->eval, state.data->eval.x(state.axis),
                   linePen(colors.c2, 1.5));
    }
    painter->setClipRect(withMarkers(state.area)); // what stands on the edge is whole
    if (state.shown.eval)
        paintEvalMarkers(painter, state);
    paintEnds(painter, state);
    painter->setClipRect(state.area);
    paintClippedMarks(painter, state);
    paintBreaks(painter, state);
    paintBreakTriangles(painter, state);
}
