// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/kind_mark.h"

#include "log/log_colors.h"

#include <QPainter>
#include <QPolygonF>
#include <cmath>

namespace {

QPolygonF diamond(const QPointF &c, qreal r)
{
    return {QPolygonF{c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)}};
}

QPolygonF triangle(const QPointF &c, qreal r)
{
    return {QPolygonF{c + QPointF(0, -r), c + QPointF(r, r * 0.75), c + QPointF(-r, r * 0.75)}};
}

QPolygonF octagon(const QPointF &c, qreal r)
{
    const qreal k = r * 0.414;
    return {QPolygonF{c + QPointF(-k, -r), c + QPointF(k, -r), c + QPointF(r, -k), c + QPointF(r, k), c + QPointF(k, r),
                      c + QPointF(-k, r), c + QPointF(-r, k), c + QPointF(-r, -k)}};
}

void fill(QPainter *painter, const QColor &color, const QPolygonF &shape)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(shape);
}

void stroke(QPainter *painter, const QColor &color)
{
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
}

} // namespace

void paintKindMark(QPainter *painter, const QRectF &square, LineKind kind, const LogColors &colors)
{
    const QPointF c = square.center();
    const qreal unit = square.width() / 10;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (kind) {
    case LineKind::Train:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.train);
        painter->drawEllipse(c, 3 * unit, 3 * unit);
        break;
    case LineKind::Eval:
        fill(painter, colors.eval, diamond(c, 4.2 * unit));
        break;
    case LineKind::Summary:
        stroke(painter, colors.train);
        painter->drawEllipse(c, 3 * unit, 3 * unit);
        break;
    case LineKind::Warning:
        fill(painter, colors.warning, triangle(c, 4.6 * unit));
        break;
    case LineKind::Error:
        fill(painter, colors.error, octagon(c, 4.2 * unit));
        break;
    case LineKind::End:
        stroke(painter, colors.done);
        painter->drawPolyline(
            QPolygonF{c + QPointF(-4, 0) * unit, c + QPointF(-1, 3) * unit, c + QPointF(4, -3) * unit});
        break;
    case LineKind::Plain:
    case LineKind::Progress:
    case LineKind::Missing:
        break;
    }
    painter->restore();
}
