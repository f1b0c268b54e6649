// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/health_sign.h"

#include "theme/icons.h"

#include <QPainter>
#include <optional>

namespace {

constexpr double Disc = 8;
constexpr double RingPen = 1.5;

std::optional<Icon> iconOf(HealthMark mark)
{
    switch (mark) {
    case HealthMark::None:
    case HealthMark::Healthy:
    case HealthMark::Paused: return {};
    case HealthMark::Loading: return Icon::CircleDashed;
    case HealthMark::Throttled: return Icon::Hourglass;
    case HealthMark::Retrying: return Icon::TriangleAlert;
    case HealthMark::Unreachable: return Icon::CloudOff;
    case HealthMark::NeedsKey: return Icon::Key;
    }
    Q_UNREACHABLE();
}

} // namespace

QRgb healthInk(HealthMark mark, const Tokens &tokens)
{
    switch (mark) {
    case HealthMark::Healthy: return tokens.okFg;
    case HealthMark::None:
    case HealthMark::Loading:
    case HealthMark::Paused: return tokens.text3;
    case HealthMark::Throttled:
    case HealthMark::Retrying: return tokens.waitFg;
    case HealthMark::Unreachable:
    case HealthMark::NeedsKey: return tokens.failFg;
    }
    Q_UNREACHABLE();
}

void paintHealthSign(QPainter *painter, HealthMark mark, const QRectF &square, const Tokens &tokens)
{
    const QRgb ink = healthInk(mark, tokens);
    if (const auto icon = iconOf(mark)) {
        paintIcon(painter, *icon, square, ink);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF disc(0, 0, Disc, Disc);
    disc.moveCenter(square.center());
    if (mark == HealthMark::Healthy) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(ink));
        painter->drawEllipse(disc);
    } else {
        painter->setPen(QPen(QColor(ink), RingPen));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(disc.adjusted(RingPen / 2, RingPen / 2, -RingPen / 2, -RingPen / 2));
    }
    painter->restore();
}
