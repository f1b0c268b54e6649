// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_marks.h"

#include "chart/chart_text.h"
#include "theme/type.h"

#include <QPainter>
#include <QPolygonF>
#include <cmath>

namespace {

struct Window
{
    size_t first;
    size_t last;
};

/// Records between the edges of the picture, and one more on each side.
Window visible(const PlotState &state, const PackedColumn<double> &x)
{
    const auto first = std::lower_bound(x.begin(), x.end(), state.x.min);
    const auto last = std::upper_bound(first, x.end(), state.x.max);
    const size_t from = size_t(first - x.begin());
    return {from > 0 ? from - 1 : 0, std::min(size_t(last - x.begin()) + 1, x.size())};
}

/// A marker is drawn whole or, with its centre out of the picture, not at all.
bool isInPicture(const PlotState &state, QPointF center)
{
    constexpr double rounding = 0.5;
    return state.area.adjusted(-rounding, -rounding, rounding, rounding).contains(center);
}

void paintArrow(QPainter *painter, double x, double tip, double foot)
{
    painter->drawPolygon(QPolygonF{{x, tip}, {x + 4, foot}, {x - 4, foot}});
}

/// Pixels of the stretches whose values lie beyond that edge of the picture: the middle of each, ascending.
void collectClipped(const PlotState &state, ClippedEdge edge, const training::Pyramid &curve, const PackedColumn<double> &x,
                    std::vector<double> *middles)
{
    constexpr double oneStretch = 14; // pixels between two arrows that still read as two
    double start = 0;
    double end = -1;
    const auto flush = [&] {
        if (end >= start)
            middles->push_back(std::clamp((start + end) / 2, state.area.left() + 5, state.area.right() - 5));
    };
    const int columns = qMax(1, int(state.area.width()));
    const auto kind = state.isLogX ? training::ColumnSpacing::Logarithmic : training::ColumnSpacing::Even;
    for (const training::CurvePoint &point : training::thinned(curve, x, state.x.min, state.x.max, columns, kind)) {
        const bool isBeyond = edge == ClippedEdge::Top ? double(point.y) > state.y.max : double(point.y) < state.y.min;
        if (!isBeyond)
            continue;
        const double pixel = std::clamp(state.pixelX(point.x), state.area.left(), state.area.right());
        if (end < start || pixel - end > oneStretch) {
            flush();
            start = pixel;
        }
        end = pixel;
    }
    flush();
}

void paintLastPoint(QPainter *painter, const PlotState &state)
{
    const ChartSeries &train = state.data->train;
    const auto values = state.curves->smoothed->values();
    if (!state.outlook.isRunning || !state.outlook.noDataSince.isEmpty() || !state.shown.train || values.empty()
        || !std::isfinite(values.back()))
        return;
    const QPointF center(state.pixelX(train.x(state.axis).back()), state.pixelY(double(values.back())));
    if (!isInPicture(state, center))
        return;
    QColor halo = state.colors.c1;
    halo.setAlphaF(0.2F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(halo);
    painter->drawEllipse(center, 7, 7);
    painter->setBrush(state.colors.c1);
    painter->drawEllipse(center, 3.5, 3.5);
}

/// Two short lines beside the dashed one, `NaN` over its step, on the side where there is room. Returns the pixel up to
/// which they reach.
double paintBreakLabel(QPainter *painter, const PlotState &state, double pixel, double value, double x)
{
    constexpr double gap = 6;
    const QString what = notANumberText(value);
    const QString where = placeText(x, state.axis);
    const QFont strong = fontFor(TextRole::GroupLabel, state.font);
    const QFont plain = fontFor(TextRole::Caption, state.font);
    const QFontMetricsF strongMetrics(strong);
    const QFontMetricsF plainMetrics(plain);
    const double width = std::max(strongMetrics.horizontalAdvance(what), plainMetrics.horizontalAdvance(where));
    const bool isRight = pixel + gap + width <= state.area.right();
    const double left = isRight ? pixel + gap : pixel - gap - width;
    const QRectF box(left - 2, state.area.top() + 2, width + 4, strongMetrics.height() + plainMetrics.height());
    painter->fillRect(box, state.colors.base);
    painter->setFont(strong);
    painter->drawText(QPointF(left, box.top() + strongMetrics.ascent()), what);
    painter->setFont(plain);
    painter->drawText(QPointF(left, box.top() + strongMetrics.height() + plainMetrics.ascent()), where);
    return std::max(pixel, box.right());
}

void paintBreaksOf(QPainter *painter, const PlotState &state, const ChartSeries &series)
{
    const PackedColumn<double> &x = series.x(state.axis);
    double labelledUpTo = state.area.left() - 1;
    double lastPixel = labelledUpTo;
    // A run that stays NaN is one event: its first record is marked, not a wall of lines.
    for (const size_t index : series.breaks) {
        const double pixel = std::round(state.pixelX(x[index])) + 0.5;
        if (pixel < state.area.left() || pixel > state.area.right() || pixel - lastPixel < 3)
            continue;
        lastPixel = pixel;
        painter->drawLine(QPointF(pixel, state.area.top()), QPointF(pixel, state.area.bottom()));
        if (pixel > labelledUpTo)
            labelledUpTo = paintBreakLabel(painter, state, pixel, series.values[index], x[index]);
    }
}

} // namespace

QRectF withMarkers(const QRectF &area)
{
    constexpr double reach = 9; // of the ring with its pen
    return area.adjusted(-reach, -reach, reach, reach);
}

void paintDiamond(QPainter *painter, QPointF center, double radius, const ChartColors &colors)
{
    painter->setPen(QPen(colors.base, 1));
    painter->setBrush(colors.c2);
    painter->drawPolygon(QPolygonF{center + QPointF(0, -radius), center + QPointF(radius, 0),
                                   center + QPointF(0, radius), center + QPointF(-radius, 0)});
}

void paintEvalMarkers(QPainter *painter, const PlotState &state)
{
    constexpr double roomForMarker = 9;
    const PackedColumn<double> &x = state.data->eval.x(state.axis);
    const Window window = visible(state, x);
    if (window.last <= window.first ||
        state.area.width() / double(window.last - window.first) < roomForMarker)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const auto values = state.curves->eval->values();
    for (size_t i = window.first; i < window.last; ++i) {
        const QPointF center(state.pixelX(x[i]), state.pixelY(double(values[i])));
        if (std::isfinite(values[i]) && isInPicture(state, center))
            paintDiamond(painter, center, 4, state.colors);
    }
}

std::vector<double> clippedPixels(const PlotState &state, ClippedEdge edge)
{
    std::vector<double> pixels;
    if ((edge == ClippedEdge::Top ? state.clippedAbove : state.clippedBelow) == 0)
        return pixels;
    if (state.shown.eval)
        collectClipped(state, edge, *state.curves->eval, state.data->eval.x(state.axis), &pixels);
    if (state.shown.train)
        collectClipped(state, edge, *state.curves->train, state.data->train.x(state.axis), &pixels);
    return pixels;
}

void paintClippedMarks(QPainter *painter, const PlotState &state)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(state.colors.text3);
    for (const double pixel : clippedPixels(state, ClippedEdge::Top))
        paintArrow(painter, pixel, state.area.top() + 1, state.area.top() + 6);
    for (const double pixel : clippedPixels(state, ClippedEdge::Bottom))
        paintArrow(painter, pixel, state.area.bottom() - 1, state.area.bottom() - 6);
}

void paintEnds(QPainter *painter, const PlotState &state)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintLastPoint(painter, state);
    const ChartSeries &eval = state.data->eval;
    if (!state.shown.eval || eval.size() < 2 || !state.data->bestEval)
        return;
    const size_t best = *state.data->bestEval;
    const QPointF center(state.pixelX(eval.x(state.axis)[best]), state.pixelY(eval.values[best]));
    if (!isInPicture(state, center))
        return;
    painter->setPen(QPen(state.colors.c2, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(center, 8, 8);
}

void paintBreaks(QPainter *painter, const PlotState &state)
{
    painter->setRenderHint(QPainter::Antialiasing);
    constexpr double width = 1.5;
    QPen pen(state.colors.failFg, width);
    pen.setDashPattern({4 / width, 3 / width});
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    if (state.shown.train)
        paintBreaksOf(painter, state, state.data->train);
    if (state.shown.eval)
        paintBreaksOf(painter, state, state.data->eval);
}
