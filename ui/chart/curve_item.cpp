// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_item.h"

#include "chart/backdrop.h"
#include "chart/curve_marks.h"

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

/// A single record between two gaps has no line: it is a dot.
void paintPolyline(QPainter *painter, const std::vector<QPointF> &points)
{
    if (points.size() == 1)
        painter->drawPoint(points.front());
    else if (!points.empty())
        painter->drawPolyline(points.data(), int(points.size()));
}

} // namespace

void paintCurve(QPainter *painter, const PlotState &state, const training::Pyramid &curve,
                const std::vector<double> &x, const QPen &pen)
{
    if (x.size() != curve.size())
        return;
    const double scale = painter->device()->devicePixelRatio();
    const int columns = qMax(1, int(std::ceil(state.area.width() * scale)));
    const std::vector<training::CurvePoint> points = training::thinned(curve, x, state.x.min, state.x.max, columns);
    // A line that fills its pixel columns is a band: smoothing its edges costs a third of a frame and shows nothing.
    const bool isBand = points.size() > size_t(columns) * 2;
    painter->setRenderHint(QPainter::Antialiasing, !isBand);
    painter->setPen(isBand && pen.widthF() <= 1 ? QPen(pen.color(), 0) : pen);
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

void CurveItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const PlotState &state = *m_state;
    if (!state.data || state.area.isEmpty())
        return;
    painter->setClipRect(state.area);
    paintBackdropLabels(painter, state);
    const ChartColors &colors = state.colors;
    if (state.shown.train) {
        const std::vector<double> &x = state.data->train.x(state.axis);
        const bool isSmoothed = state.curves->weight > 0;
        if (isSmoothed)
            paintCurve(painter, state, *state.curves->train, x, linePen(colors.c1soft, 1));
        paintCurve(painter, state, *state.curves->smoothed, x, linePen(colors.c1, 2));
    }
    if (state.shown.eval) {
        paintCurve(painter, state, *state.curves->eval, state.data->eval.x(state.axis), linePen(colors.c2, 1.5));
        paintEvalMarkers(painter, state);
    }
    paintClippedMarks(painter, state);
    paintEnds(painter, state);
    paintBreaks(painter, state);
}
