// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/status_sign.h"

#include "theme/icons.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

Icon iconOf(JobStatus status)
{
    switch (status) {
    case JobStatus::Queuing: return Icon::Clock;
    case JobStatus::Canceling: return Icon::CircleStop;
    case JobStatus::Succeeded: return Icon::CircleCheck;
    case JobStatus::Failed: return Icon::OctagonX;
    case JobStatus::Canceled: return Icon::Ban;
    case JobStatus::Paused: return Icon::CirclePause;
    case JobStatus::Running:
    case JobStatus::Pending:
    case JobStatus::Other: return Icon::CircleDashed;
    }
    Q_UNREACHABLE();
}

/// The pie keeps a sliver at 0 %, so that the shape stays the running one.
double pieOf(std::optional<double> fraction)
{
    constexpr double Unknown = 0.25;
    constexpr double Sliver = 0.04;
    return fraction && std::isfinite(*fraction) ? std::clamp(*fraction, Sliver, 1.0) : Unknown;
}

void paintRunning(QPainter *painter, double pie, const QRectF &square, QRgb ink)
{
    constexpr int Turn = 360 * 16; // QPainter counts sixteenths of a degree
    const double unit = square.width() / 24;
    const QPointF centre = square.center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(ink), 2 * unit));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(centre, 9.5 * unit, 9.5 * unit);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(ink));
    const double radius = 6.75 * unit;
    const QRectF disc(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter->drawPie(disc, Turn / 4, -int(std::lround(pie * Turn)));
    painter->restore();
}

} // namespace

void paintStatusSign(QPainter *painter, JobStatus status, std::optional<double> fraction, const QRectF &square, QRgb ink)
{
    if (status == JobStatus::Running)
        paintRunning(painter, pieOf(fraction), square, ink);
    else
        paintIcon(painter, iconOf(status), square, ink);
}
