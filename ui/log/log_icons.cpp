// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace {

constexpr int IconSize = 16;

void addPolyline(QPainterPath *path, std::initializer_list<QPointF> points)
{
    path->moveTo(*points.begin());
    for (const QPointF &point : points)
        path->lineTo(point);
}

QPainterPath strokes(LogIcon icon)
{
    QPainterPath path;
    switch (icon) {
    case LogIcon::Search:
        path.addEllipse(QPointF(11, 11), 7, 7);
        addPolyline(&path, {{16.2, 16.2}, {20.5, 20.5}});
        break;
    case LogIcon::Down:
        addPolyline(&path, {{12, 5}, {12, 19}});
        addPolyline(&path, {{5, 12}, {12, 19}, {19, 12}});
        break;
    case LogIcon::ToEnd:
        addPolyline(&path, {{12, 4}, {12, 16}});
        addPolyline(&path, {{6, 10}, {12, 16}, {18, 10}});
        addPolyline(&path, {{5, 20.5}, {19, 20.5}});
        break;
    case LogIcon::ChevronUp:
        addPolyline(&path, {{6, 15}, {12, 9}, {18, 15}});
        break;
    case LogIcon::ChevronDown:
        addPolyline(&path, {{6, 9}, {12, 15}, {18, 9}});
        break;
    }
    return path;
}

} // namespace

void paintLogIcon(QPainter *painter, const QRectF &square, LogIcon icon, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(square.topLeft());
    painter->scale(square.width() / 24, square.height() / 24);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(strokes(icon));
    painter->restore();
}

QIcon logIcon(LogIcon icon, const QColor &color)
{
    QIcon result;
    for (const int ratio : {1, 2, 3}) {
        QPixmap pixmap(IconSize * ratio, IconSize * ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintLogIcon(&painter, pixmap.rect(), icon, color);
        painter.end();
        pixmap.setDevicePixelRatio(ratio);
        result.addPixmap(pixmap);
    }
    return result;
}
