// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_sign.h"

#include "compare/compared_run.h"

#include <QPainter>
#include <QPolygonF>
#include <array>
#include <cmath>

namespace {

enum class RunMarker { Disc, Diamond, Square, Triangle, Ring, Cross };

struct RunSign
{
    QRgb Tokens::*color;
    std::array<double, 4> dash; ///< in widths of the pen, up to the first 0; a solid line has none
    RunMarker marker;
};

constexpr std::array<RunSign, MostCompared> RunSigns{{
    {&Tokens::c1, {}, RunMarker::Disc},
    {&Tokens::c2, {3.5, 2}, RunMarker::Diamond},
    {&Tokens::c3, {1, 1.5}, RunMarker::Square},
    {&Tokens::c4, {4, 1.5, 1, 1.5}, RunMarker::Triangle},
    {&Tokens::c5, {6, 2}, RunMarker::Ring},
    {&Tokens::c6, {0.5, 2}, RunMarker::Cross},
}};

constexpr double MarkerOutline = 1; ///< pixels

const RunSign &signOf(size_t place)
{
    return RunSigns[place % RunSigns.size()];
}

/// The four shapes that are filled; the others are strokes.
void paintFilled(QPainter *painter, RunMarker marker, QPointF center, double radius)
{
    const auto corner = [&](double x, double y) { return center + QPointF(x, y) * radius; };
    switch (marker) {
    case RunMarker::Disc: return painter->drawEllipse(center, radius, radius);
    case RunMarker::Diamond:
        // As large as the others to the eye.
        return painter->drawPolygon(QPolygonF{corner(0, -1.2), corner(1.2, 0), corner(0, 1.2), corner(-1.2, 0)});
    case RunMarker::Square: return painter->drawRect(QRectF(corner(-0.9, -0.9), corner(0.9, 0.9)));
    case RunMarker::Triangle:
        return painter->drawPolygon(QPolygonF{corner(0, -1.2), corner(1.1, 0.8), corner(-1.1, 0.8)});
    case RunMarker::Ring:
    case RunMarker::Cross: return;
    }
}

void paintStrokes(QPainter *painter, RunMarker marker, QPointF center, double radius, const QColor &color, const QColor &ground)
{
    constexpr double width = 1.75;
    const double half = radius * 0.85;
    if (marker == RunMarker::Ring) {
        painter->setPen(QPen(color, width));
        painter->setBrush(ground);
        painter->drawEllipse(center, half, half);
        return;
    }
    const auto cross = [&] {
        painter->drawLine(center + QPointF(-half, -half), center + QPointF(half, half));
        painter->drawLine(center + QPointF(-half, half), center + QPointF(half, -half));
    };
    painter->setPen(QPen(ground, width + 2 * MarkerOutline, Qt::SolidLine, Qt::SquareCap));
    cross();
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    cross();
}

} // namespace

QColor runColor(size_t place, const Tokens &tokens)
{
    return QColor(tokens.*signOf(place).color);
}

QPen runPen(size_t place, double width, const Tokens &tokens)
{
    QPen pen(runColor(place, tokens), width);
    pen.setJoinStyle(Qt::RoundJoin);
    QList<qreal> dash;
    for (const double length : signOf(place).dash) {
        if (length > 0)
            dash.append(length);
    }
    pen.setCapStyle(dash.isEmpty() ? Qt::RoundCap : Qt::FlatCap);
    if (!dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

void paintRunMarker(QPainter *painter, size_t place, QPointF center, double radius, const Tokens &tokens,
                    const QColor &ground)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const RunMarker marker = signOf(place).marker;
    const QColor color = runColor(place, tokens);
    if (marker == RunMarker::Ring || marker == RunMarker::Cross) {
        paintStrokes(painter, marker, center, radius, color, ground);
    } else {
        painter->setPen(QPen(ground, MarkerOutline));
        painter->setBrush(color);
        paintFilled(painter, marker, center, radius);
    }
    painter->restore();
}

void paintRunSample(QPainter *painter, size_t place, const QRectF &box, const Tokens &tokens, const QColor &ground)
{
    constexpr double width = 2;
    constexpr double markerRadius = 4;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // On whole pixels the line is sharp.
    const double middle = std::round(box.center().y());
    const double center = std::round(box.center().x());
    // From the middle outwards, so that both halves look alike.
    painter->setPen(runPen(place, width, tokens));
    for (const double end : {box.left(), box.right()}) {
        const double inner = center + (end < center ? -markerRadius - 1 : markerRadius + 1);
        painter->drawLine(QPointF(inner, middle), QPointF(end, middle));
    }
    paintRunMarker(painter, place, {center, middle}, markerRadius, tokens, ground);
    painter->restore();
}
