// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/empty_picture.h"

#include "theme/palette.h"

#include <QPainter>
#include <QPainterPath>

namespace {

constexpr QSize Size(208, 92);
constexpr double Left = 2;    ///< of the axes
constexpr double Right = 206;
constexpr double Bottom = 89;
constexpr QPointF CurveStart(9.5, 7);
constexpr QPointF OpenPoint(192, 79);
constexpr double PointRadius = 5;

} // namespace

EmptyPicture::EmptyPicture(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(Size);
}

void EmptyPicture::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(tokens.grid), 1));
    for (const double y : {28.5, 58.5})
        painter.drawLine(QPointF(Left, y), QPointF(Right, y));
    painter.setPen(QPen(QColor(tokens.border), 1.5));
    painter.drawPolyline(QPolygonF({{Left, 0}, {Left, Bottom}, {Right, Bottom}}));

    QPainterPath curve(CurveStart);
    curve.cubicTo({30, 62}, {68, 76}, OpenPoint - QPointF(PointRadius + 3, 0));
    QPen dashes(QColor(tokens.c1soft), 2, Qt::CustomDashLine, Qt::RoundCap);
    dashes.setDashPattern({1.5, 3});
    painter.setPen(dashes);
    painter.drawPath(curve);
    painter.setPen(QPen(QColor(tokens.c1), 2));
    painter.setBrush(QColor(tokens.base));
    painter.drawEllipse(OpenPoint, PointRadius, PointRadius);
}
