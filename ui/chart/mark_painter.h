// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

class QPainter;

/// Dashed lines where a run went on or changed its state. Behind the curves.
void paintMarkLines(QPainter *painter, const PlotState &state);
/// Their words, below the names of the epochs; a word without room of its own is left to the tool tip.
void paintMarkWords(QPainter *painter, const PlotState &state);
/// Diamonds on the axis, for checkpoints.
void paintTicks(QPainter *painter, const PlotState &state);
/// A triangle at the height of the last number before each stretch that is none.
void paintBreakTriangles(QPainter *painter, const PlotState &state);

/// A word of a mark, and where it stands.
struct MarkWord
{
    QRectF box;
    QString text;
};

/// Where the words of the marks stand: none over another, nor over the band's caption or a `NaN 420`.
std::vector<MarkWord> markWords(const PlotState &state);
/// Where the triangles stand, and whether they point up.
struct BreakTriangle
{
    QPointF center; ///< at the height of the last number
    bool pointsUp = true;
};
std::vector<BreakTriangle> breakTriangles(const PlotState &state);
