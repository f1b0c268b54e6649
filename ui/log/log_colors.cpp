// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_colors.h"

namespace {

QColor mixed(const QColor &ground, const QColor &ink, float share)
{
    const auto part = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(part(ground.redF(), ink.redF()), part(ground.greenF(), ink.greenF()),
                            part(ground.blueF(), ink.blueF()));
}

} // namespace

LogColors LogColors::fromPalette(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor onAccent = palette.color(QPalette::HighlightedText);
    LogColors colors;
    colors.base = base;
    colors.text = text;
    colors.text2 = mixed(base, text, 0.8F);
    colors.text3 = mixed(base, text, 0.65F);
    colors.border = mixed(base, text, 0.15F);
    colors.inset = mixed(base, text, 0.1F);
    colors.select = mixed(base, accent, 0.25F);
    colors.focus = colors.accent = accent;
    colors.accentHover = mixed(accent, text, 0.15F);
    colors.onAccent = onAccent;
    colors.train = colors.eval = colors.done = accent;
    colors.warning = colors.error = text;
    colors.metricGround = mixed(base, accent, 0.05F);
    colors.warningGround = colors.errorGround = mixed(base, text, 0.06F);
    colors.hit = mixed(base, accent, 0.35F);
    colors.hitText = text;
    colors.currentHit = accent;
    colors.currentHitText = onAccent;
    return colors;
}

QPalette inked(QPalette palette, const QColor &ink)
{
    palette.setColor(QPalette::WindowText, ink);
    return palette;
}
