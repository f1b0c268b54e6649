// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/mark_painter.h"

#include "chart/band_painter.h"
#include "chart/placed_marks.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace {

constexpr double TickRadius = 4;
constexpr double LeastBetweenTicks = 5; ///< pixels: nearer ones would be one blot

/// Where `NaN 420` stands, roughly: nothing else is written there.
std::vector<QRectF> breakLabels(const PlotState &state)
{
    constexpr double reach = 56;
    std::vector<QRectF> boxes;
    for (const ChartSeries *series : {&state.data->train, &state.data->eval}) {
        for (const size_t index : series->breaks) {
            const double pixel = state.pixelX(series->x(state.axis)[index]);
            if (pixel >= state.area.left() && pixel <= state.area.right())
                boxes.emplace_back(pixel - reach, state.area.top(), 2 * reach, 2 * reach);
        }
    }
    return boxes;
}

/// Triangles of one series; `curve` is the line that is drawn of it.
void addTriangles(const PlotState &state, const ChartSeries &series, const training::Pyramid &curve,
                  std::vector<BreakTriangle> *triangles)
{
    double lastPixel = -1;
    for (const size_t index : series.breaks) {
        const double pixel = state.pixelX(series.x(state.axis)[index]);
        const bool isOutside = pixel < state.area.left() || pixel > state.area.right();
        if (isOutside || pixel - lastPixel < LeastBetweenTicks || curve.size() != series.size())
            continue;
        lastPixel = pixel;
        const double before = index > 0 ? double(curve.values()[index - 1]) : series.values[index];
        const double y = std::isfinite(before) ? state.pixelY(before) : state.area.bottom();
        triangles->push_back({{pixel, std::clamp(y, state.area.top(), state.area.bottom())},
                              !(std::isinf(series.values[index]) && series.values[index] < 0)});
    }
}

} // namespace

void paintMarkLines(QPainter *painter, const PlotState &state)
{
    painter->save();
    QPen dashes(state.colors.text3, 1);
    dashes.setDashPattern({5, 4});
    dashes.setCapStyle(Qt::FlatCap);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(dashes);
    for (const PlacedMark &mark : placedMarks(state)) {
        const double pixel = std::round(state.pixelX(mark.x)) + 0.5;
        if (mark.look == PlacedMark::Look::Line)
            painter->drawLine(QPointF(pixel, state.area.top()), QPointF(pixel, state.area.bottom()));
    }
    painter->restore();
}

std::vector<MarkWord> markWords(const PlotState &state)
{
    constexpr double gap = 5;
    const QFontMetricsF metrics(fontFor(TextRole::Caption, state.font));
    std::vector<QRectF> taken = breakLabels(state);
    if (const std::optional<QRectF> caption = bandCaptionBox(state))
        taken.push_back(*caption);
    std::vector<MarkWord> words;
    for (const PlacedMark &mark : placedMarks(state)) {
        if (mark.look != PlacedMark::Look::Line)
            continue;
        const double pixel = state.pixelX(mark.x);
        QRectF box(pixel + gap, state.area.top() + metrics.height() + 2, metrics.horizontalAdvance(mark.word) + 4, metrics.height());
        if (box.right() > state.area.right())
            box.moveRight(pixel - gap);
        const bool isFree = box.left() >= state.area.left()
            && std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
        if (!isFree)
            continue;
        taken.push_back(box);
        words.push_back({box, mark.word});
    }
    return words;
}

void paintMarkWords(QPainter *painter, const PlotState &state)
{
    painter->setFont(fontFor(TextRole::Caption, state.font));
    const QFontMetricsF metrics(painter->font());
    for (const MarkWord &word : markWords(state)) {
        painter->fillRect(word.box, state.colors.base);
        painter->setPen(state.colors.text2);
        painter->drawText(QPointF(word.box.left() + 2, word.box.top() + metrics.ascent()), word.text);
    }
}

void paintTicks(QPainter *painter, const PlotState &state)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(state.colors.text2, 1));
    painter->setBrush(state.colors.base);
    double last = state.area.left() - LeastBetweenTicks;
    for (const PlacedMark &mark : placedMarks(state)) {
        const double pixel = state.pixelX(mark.x);
        if (mark.look != PlacedMark::Look::Tick || pixel - last < LeastBetweenTicks)
            continue;
        last = pixel;
        const QPointF center(pixel, state.area.bottom() + 0.5);
        painter->drawPolygon(QPolygonF{center + QPointF(0, -TickRadius), center + QPointF(TickRadius, 0),
                                       center + QPointF(0, TickRadius), center + QPointF(-TickRadius, 0)});
    }
    painter->restore();
}

std::vector<BreakTriangle> breakTriangles(const PlotState &state)
{
    std::vector<BreakTriangle> triangles;
    if (state.shown.train)
        addTriangles(state, state.data->train, *state.curves->smoothed, &triangles);
    if (state.shown.eval)
        addTriangles(state, state.data->eval, *state.curves->eval, &triangles);
    return triangles;
}

void paintBreakTriangles(QPainter *painter, const PlotState &state)
{
    constexpr double half = 5;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(state.colors.base, 1));
    painter->setBrush(state.colors.failFg);
    for (const BreakTriangle &triangle : breakTriangles(state)) {
        const double up = triangle.pointsUp ? -1 : 1;
        painter->drawPolygon(QPolygonF{triangle.center + QPointF(0, up * half), triangle.center + QPointF(half, -up * half),
                                       triangle.center + QPointF(-half, -up * half)});
    }
}
