// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pane_colors.h"

ChartColors chartColorsOf(const Tokens &tokens)
{
    const auto color = [](QRgb rgb) { return QColor::fromRgb(rgb); };
    return {.base = color(tokens.base),
            .text = color(tokens.text),
            .text2 = color(tokens.text2),
            .text3 = color(tokens.text3),
            .disabled = color(tokens.disabled),
            .border = color(tokens.border),
            .inset = color(tokens.inset),
            .hover = color(tokens.hover),
            .segOn = color(tokens.segOn),
            .accent = color(tokens.accent),
            .accentTint = color(tokens.accentTint),
            .accentText = color(tokens.accentText),
            .focus = color(tokens.focus),
            .failFg = color(tokens.failFg),
            .c1 = color(tokens.c1),
            .c1soft = color(tokens.c1soft),
            .c2 = color(tokens.c2),
            .grid = color(tokens.grid),
            .axis = color(tokens.axis),
            .future = color(tokens.future),
            .hatch = color(tokens.hatch),
            .tipBg = color(tokens.tipBg),
            .tipBorder = color(tokens.tipBorder)};
}
