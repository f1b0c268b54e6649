// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QColor>
#include <QPen>
#include <QRectF>

class QPainter;

/// How lines of several runs are told apart: by colour, dash and marker, the first run's first (SCREENS §2.3). `place` is a
/// run's place in its set, 0…5; a seventh run looks like the first.

QColor runColor(size_t place, const Tokens &tokens);

/// The pen of a line `width` pixels wide, with the dashes of its run.
QPen runPen(size_t place, double width, const Tokens &tokens);

/// Disc, diamond, square, triangle, ring or cross, about `radius` pixels to each side of `center`. Shapes that are filled
/// stand out from the lines below by an outline in `ground`.
void paintRunMarker(QPainter *painter, size_t place, QPointF center, double radius, const Tokens &tokens,
                    const QColor &ground);

/// A short piece of the line with a marker in its middle, for chips and headings; 24 pixels wide show every dash.
void paintRunSample(QPainter *painter, size_t place, const QRectF &box, const Tokens &tokens, const QColor &ground);
