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
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

QLatin1StringView nameOf(Icon icon)
{
    switch (icon) {
    case Icon::CircleDashed: return "circle-dashed"_L1;
    case Icon::Clock: return "clock"_L1;
    case Icon::CircleStop: return "circle-stop"_L1;
    case Icon::CircleCheck: return "circle-check"_L1;
    case Icon::OctagonX: return "octagon-x"_L1;
    case Icon::Ban: return "ban"_L1;
    case Icon::CirclePause: return "circle-pause"_L1;
    case Icon::Layers: return "layers"_L1;
    case Icon::Pin: return "pin"_L1;
    case Icon::Models: return "models"_L1;
    case Icon::PanelLeft: return "panel-left"_L1;
    case Icon::PanelRight: return "panel-right"_L1;
    case Icon::Menu: return "menu"_L1;
    case Icon::Plus: return "plus"_L1;
    case Icon::Close: return "close"_L1;
    case Icon::Search: return "search"_L1;
    case Icon::Filter: return "filter"_L1;
    case Icon::Refresh: return "refresh"_L1;
    case Icon::Columns: return "columns"_L1;
    case Icon::Ellipsis: return "ellipsis"_L1;
    case Icon::Settings: return "settings"_L1;
    case Icon::Keyboard: return "keyboard"_L1;
    case Icon::ChevronDown: return "chevron-down"_L1;
    case Icon::ChevronRight: return "chevron-right"_L1;
    case Icon::ChevronUp: return "chevron-up"_L1;
    case Icon::ArrowLeft: return "arrow-left"_L1;
    case Icon::ArrowRight: return "arrow-right"_L1;
    case Icon::ArrowDown: return "arrow-down"_L1;
    case Icon::ToEnd: return "to-end"_L1;
    case Icon::Expand: return "expand"_L1;
    case Icon::Shrink: return "shrink"_L1;
    case Icon::External: return "external"_L1;
    case Icon::Copy: return "copy"_L1;
    case Icon::Check: return "check"_L1;
    case Icon::Pencil: return "pencil"_L1;
    case Icon::Bookmark: return "bookmark"_L1;
    case Icon::Pause: return "pause"_L1;
    case Icon::Play: return "play"_L1;
    case Icon::Eye: return "eye"_L1;
    case Icon::Folder: return "folder"_L1;
    case Icon::CaseSensitive: return "case-sensitive"_L1;
    case Icon::Regex: return "regex"_L1;
    case Icon::WholeWord: return "whole-word"_L1;
    case Icon::Combine: return "combine"_L1;
    case Icon::Loader: return "loader"_L1;
    case Icon::TextSize: return "text-size"_L1;
    case Icon::LineNumbers: return "line-numbers"_L1;
    case Icon::Wrap: return "wrap"_L1;
    case Icon::Save: return "save"_L1;
    case Icon::CloudOff: return "cloud-off"_L1;
    case Icon::Hourglass: return "hourglass"_L1;
    case Icon::Key: return "key"_L1;
    case Icon::TriangleAlert: return "triangle-alert"_L1;
    case Icon::Info: return "info"_L1;
    case Icon::History: return "history"_L1;
    case Icon::TrendingDown: return "trending-down"_L1;
    case Icon::TrendingUp: return "trending-up"_L1;
    case Icon::Minus: return "minus"_L1;
    case Icon::Disk: return "disk"_L1;
    case Icon::Globe: return "globe"_L1;
    case Icon::Server: return "server"_L1;
    case Icon::Sparkles: return "sparkles"_L1;
    case Icon::Route: return "route"_L1;
    }
    Q_UNREACHABLE();
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
