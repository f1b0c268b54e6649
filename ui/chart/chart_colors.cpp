// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_colors.h"

namespace {

QColor mixed(const QColor &a, const QColor &b, float shareOfB)
{
    const auto mix = [&](float from, float to) { return from + (to - from) * shareOfB; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// The same strength in another hue. A grey accent has none: it gets the hue at full strength of the text.
QColor turned(const QColor &color, int degrees)
{
    const int hue = color.hslHue() < 0 ? 0 : color.hslHue();
    return QColor::fromHsl((hue + degrees) % 360, qMax(color.hslSaturation(), 128), color.lightness());
}

} // namespace

ChartColors chartColors(const QPalette &palette)
{
    ChartColors colors;
    colors.base = palette.color(QPalette::Base);
    colors.text = palette.color(QPalette::Text);
    const QColor accent = palette.color(QPalette::Link);
    const auto faded = [&](float share) { return mixed(colors.text, colors.base, share); };
    colors.text2 = faded(0.2F);
    colors.text3 = faded(0.35F);
    colors.axis = colors.text3;
    colors.disabled = palette.color(QPalette::Disabled, QPalette::Text);
    colors.border = faded(0.8F);
    colors.inset = faded(0.92F);
    colors.hover = faded(0.95F);
    colors.segOn = colors.base;
    colors.accent = accent;
    colors.accentText = accent;
    colors.accentTint = mixed(colors.base, accent, 0.1F);
    colors.focus = accent;
    colors.c1 = accent;
    colors.c1soft = mixed(colors.base, accent, 0.35F);
    colors.c2 = turned(accent, 150);
    colors.failFg = turned(accent, 120);
    colors.grid = faded(0.92F);
    colors.future = faded(0.97F);
    colors.hatch = faded(0.9F);
    colors.tipBg = palette.color(QPalette::ToolTipBase);
    colors.tipBorder = faded(0.7F);
    return colors;
}
