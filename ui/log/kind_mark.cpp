// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/kind_mark.h"

#include "theme/tokens.h"

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

void fill(QPainter *painter, QRgb color, const QPolygonF &shape)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(color));
    painter->drawPolygon(shape);
}

void stroke(QPainter *painter, QRgb color)
{
    painter->setPen(QPen(QColor(color), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
}

} // namespace

void paintKindMark(QPainter *painter, const QRectF &square, LineKind kind, const Tokens &tokens)
{
    const QPointF c = square.center();
    const qreal unit = square.width() / 10;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (kind) {
    case LineKind::Train:
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(tokens.c1));
        painter->drawEllipse(c, 3 * unit, 3 * unit);
        break;
    case LineKind::Eval:
        fill(painter, tokens.c2, diamond(c, 4.2 * unit));
        break;
    case LineKind::Summary:
        stroke(painter, tokens.c1);
        painter->drawEllipse(c, 3 * unit, 3 * unit);
        break;
    case LineKind::Warning:
        fill(painter, tokens.waitFg, triangle(c, 4.6 * unit));
        break;
    case LineKind::Error:
        fill(painter, tokens.failFg, octagon(c, 4.2 * unit));
        break;
    case LineKind::End:
        stroke(painter, tokens.okFg);
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

void paintBookmark(QPainter *painter, const QRectF &square, QRgb ink)
{
    const QPointF c = square.center();
    const qreal unit = square.width() / 10;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    fill(painter, ink, {c + QPointF(-3, -4.5) * unit, c + QPointF(3, -4.5) * unit, c + QPointF(3, 4.5) * unit,
                        c + QPointF(0, 2) * unit, c + QPointF(-3, 4.5) * unit});
    painter->restore();
}
