// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

/// The colours of the chart, by the names of the theme's tokens.
struct ChartColors
{
    QColor base;
    QColor text;
    QColor text2;
    QColor text3;
    QColor disabled;
    QColor border;
    QColor inset;
    QColor hover;
    QColor segOn;
    QColor accent;
    QColor accentTint;
    QColor accentText;
    QColor focus;
    QColor failFg;
    QColor c1;
    QColor c1soft;
    QColor c2;
    QColor grid;
    QColor axis;
    QColor future;
    QColor hatch;
    QColor tipBg;
    QColor tipBorder;

    bool operator==(const ChartColors &) const = default;
};

/// What a palette offers, for a platform theme that must not be painted over (high contrast) and until a
/// theme is set.
ChartColors chartColors(const QPalette &palette);
