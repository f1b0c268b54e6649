// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/backdrop.h"

#include "chart/chart_text.h"

#include <QPainter>
#include <cmath>

namespace {

/// Where the run is on the chosen axis, in pixels; the right edge when nothing is known to come.
double presentPixel(const PlotState &state)
{
    const ChartSeries &lead = state.data->lead();
    if (!state.outlook.isRunning || !state.data->plannedEnd(state.axis) || lead.values.empty())
        return state.area.right();
    return std::clamp(state.pixelX(lead.x(state.axis).back()), state.area.left(), state.area.right());
}

void paintFuture(QPainter *painter, const PlotState &state, const QRectF &future)
{
    constexpr double hatchDistance = 10;
    painter->save();
    painter->setClipRect(future);
    painter->fillRect(future, state.colors.future);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(state.colors.hatch, 1));
    // Anchored at the far end, so that the hatching stands still while the run eats into it.
    for (double x = future.right() + future.height(); x > future.left(); x -= hatchDistance)
        painter->drawLine(QPointF(x - future.height(), future.bottom()), QPointF(x, future.top()));
    painter->restore();
}

void paintRemainder(QPainter *painter, const PlotState &state, const QRectF &future)
{
    const QString left = stepsLeftText(state);
    const QFont upper = scaledFont(12, QFont::Medium);
    const QFont lower = scaledFont(11);
    const QFontMetricsF upperMetrics(upper);
    const QFontMetricsF lowerMetrics(lower);
    const double width =
        std::max(upperMetrics.horizontalAdvance(left), lowerMetrics.horizontalAdvance(state.outlook.ends));
    const double height = upperMetrics.height() + lowerMetrics.height();
    if (left.isEmpty() || width + 16 > future.width() || height + 16 > future.height())
        return;
    QRectF box(0, 0, width + 12, height);
    box.moveCenter({future.center().x(), 0});
    box.moveBottom(future.bottom() - 16);
    painter->fillRect(box, state.colors.future); // hatching through text is hard to read
    painter->setFont(upper);
    painter->setPen(state.colors.text2);
    painter->drawText(box, Qt::AlignHCenter | Qt::AlignTop, left);
    painter->setFont(lower);
    painter->setPen(state.colors.text3);
    painter->drawText(box, Qt::AlignHCenter | Qt::AlignBottom, state.outlook.ends);
}

/// Calls `visit(number, pixel)` for each boundary that has room of its own.
template <typename Visitor>
void forEachEpoch(const PlotState &state, double room, Visitor visit)
{
    double from = state.area.left() + room / 2;
    const std::vector<double> starts = epochStarts(*state.data, state.axis, state.x.max);
    for (size_t i = 0; i < starts.size(); ++i) {
        const double pixel = std::round(state.pixelX(starts[i])) + 0.5;
        if (pixel < from)
            continue;
        from = pixel + room;
        visit(int(i) + 2, pixel);
    }
}

constexpr double RoomForLine = 24;

void paintEpochLabels(QPainter *painter, const PlotState &state, double present)
{
    painter->setFont(scaledFont(11));
    painter->setPen(state.colors.text3);
    const QFontMetricsF metrics(painter->font());
    double free = state.area.left();
    forEachEpoch(state, RoomForLine, [&](int number, double pixel) {
        const QString text = epochText(number);
        const QRectF box(pixel + 2, state.area.top() + 1, metrics.horizontalAdvance(text) + 6,
                         metrics.height());
        if (box.left() < free || box.right() > state.area.right())
            return;
        free = box.right() + 8;
        painter->fillRect(box, pixel < present ? state.colors.base : state.colors.future);
        painter->drawText(QPointF(pixel + 5, box.top() + metrics.ascent()), text);
    });
}

} // namespace

void paintBackdrop(QPainter *painter, const PlotState &state)
{
    const double present = presentPixel(state);
    const QRectF future(QPointF(present, state.area.top()), state.area.bottomRight());
    painter->save();
    if (future.width() > 1)
        paintFuture(painter, state, future);
    QPen dashes(state.colors.border, 1);
    dashes.setDashPattern({2, 3});
    painter->setPen(dashes);
    forEachEpoch(state, RoomForLine, [&](int, double pixel) {
        painter->drawLine(QPointF(pixel, state.area.top()), QPointF(pixel, state.area.bottom()));
    });
    painter->restore();
}

void paintBackdropLabels(QPainter *painter, const PlotState &state)
{
    const double present = presentPixel(state);
    const QRectF future(QPointF(present, state.area.top()), state.area.bottomRight());
    paintEpochLabels(painter, state, present);
    if (future.width() > 1)
        paintRemainder(painter, state, future);
}
