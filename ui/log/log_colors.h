// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

/// Every colour the log is painted with. Filled by whoever knows the theme; the palette gives a readable default.
struct LogColors
{
    QColor base;
    QColor text;
    QColor text2;
    QColor text3;
    QColor border;
    QColor inset;  ///< ground of a control character made visible
    QColor select; ///< ground of selected text
    QColor focus;
    QColor accent; ///< the pill
    QColor accentHover;
    QColor onAccent;
    QColor train; ///< marks
    QColor eval;
    QColor warning;
    QColor error;
    QColor done;
    QColor metricGround;
    QColor warningGround;
    QColor errorGround;
    QColor hit;
    QColor hitText;
    QColor currentHit;
    QColor currentHitText;

    static LogColors fromPalette(const QPalette &palette);
    bool operator==(const LogColors &) const = default;
};

/// A palette whose labels are written in this colour.
QPalette inked(QPalette palette, const QColor &ink);
