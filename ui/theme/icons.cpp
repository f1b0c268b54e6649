// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QTransform>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the order of Icon.
constexpr std::array names{
    "circle-dashed"_L1, "clock"_L1, "circle-stop"_L1, "circle-check"_L1, "octagon-x"_L1, "ban"_L1, "circle-pause"_L1,
    "layers"_L1, "pin"_L1, "models"_L1, "panel-left"_L1, "panel-right"_L1, "menu"_L1, "plus"_L1, "close"_L1,
    "search"_L1, "filter"_L1, "refresh"_L1, "columns"_L1, "ellipsis"_L1, "settings"_L1, "keyboard"_L1,
    "chevron-down"_L1, "chevron-right"_L1, "chevron-up"_L1, "arrow-left"_L1, "arrow-right"_L1, "arrow-down"_L1,
    "to-end"_L1, "expand"_L1, "shrink"_L1, "external"_L1, "copy"_L1, "check"_L1, "pencil"_L1, "bookmark"_L1,
    "pause"_L1, "play"_L1, "eye"_L1, "folder"_L1, "case-sensitive"_L1, "regex"_L1, "whole-word"_L1, "combine"_L1,
    "loader"_L1, "line-numbers"_L1, "text-size"_L1, "wrap"_L1, "save"_L1, "compare"_L1, "cloud-off"_L1, "hourglass"_L1, "key"_L1,
    "triangle-alert"_L1, "info"_L1, "history"_L1, "trending-down"_L1, "trending-up"_L1, "minus"_L1, "disk"_L1,
    "trophy"_L1,
    "globe"_L1, "server"_L1, "sparkles"_L1, "route"_L1,
};
static_assert(names.size() == size_t(Icon::Route) + 1);

QLatin1StringView nameOf(Icon icon)
{
    return names[size_t(icon)];
}

QByteArray drawing(Icon icon, QRgb ink, int size)
{
    constexpr double Grid = 24;
    constexpr double LeastStroke = 1.25; // in pixels: thinner ones fade away below 14 px
    QFile file(u":/icons/%1.svg"_s.arg(nameOf(icon)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll().replace("currentColor", QColor(ink).name().toLatin1());
    if (2 * size / Grid < LeastStroke - 0.1)
        svg.replace("stroke-width=\"2\"", "stroke-width=\"" + QByteArray::number(LeastStroke * Grid / size) + '"');
    return svg;
}

/// Draws the icon anew at whatever size and scale somebody asks for.
class SignEngine : public QIconEngine
{
public:
    SignEngine(Icon icon, const Tokens &tokens)
        : m_icon(icon)
        , m_tokens(tokens)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QPoint corner((rect.width() - side) / 2, (rect.height() - side) / 2);
        paintIcon(painter, m_icon, QRect(rect.topLeft() + corner, QSize(side, side)), ink(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const double side = std::min(size.width(), size.height()) / scale;
        return iconPixmap(m_icon, ink(mode, state), int(std::lround(side)), scale);
    }

    QIconEngine *clone() const override { return new SignEngine(*this); } // QIcon owns it

private:
    QRgb ink(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_tokens.disabled;
        return mode == QIcon::Selected || state == QIcon::On ? m_tokens.accentText : m_tokens.text2;
    }

    const Icon m_icon;
    const Tokens m_tokens;
};

} // namespace

QPixmap iconPixmap(Icon icon, QRgb ink, int size, qreal ratio)
{
    const QString key = u"icon %1 %2 %3 %4"_s.arg(int(icon)).arg(ink).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = std::max(1, int(std::lround(size * ratio)));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing(icon, ink, size)).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter *painter, Icon icon, const QRectF &square, QRgb ink)
{
    // The painter's own scale, not only the screen's: print-outs and grabs at another ratio stay sharp, too. The corner is
    // put onto a whole device pixel, or every stroke blurs.
    const QTransform toDevice = painter->deviceTransform();
    const qreal ratio = toDevice.m11() > 0 ? toDevice.m11() : painter->device()->devicePixelRatioF();
    const QPointF corner = toDevice.inverted().map(QPointF(toDevice.map(square.topLeft()).toPoint()));
    painter->drawPixmap(corner, iconPixmap(icon, ink, int(std::lround(square.width())), ratio));
}

QIcon iconFor(Icon icon, const Tokens &tokens)
{
    return QIcon(new SignEngine(icon, tokens));
}
