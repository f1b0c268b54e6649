// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

class QPainter;

/// The area of the plot and around it as far as a marker on its edge reaches.
QRectF withMarkers(const QRectF &area);

/// A diamond of the eval series with its centre at `center`.
void paintDiamond(QPainter *painter, QPointF center, double radius, const ChartColors &colors);

/// A diamond on each eval record inside the area, as long as they stand apart.
void paintEvalMarkers(QPainter *painter, const PlotState &state);

enum class ClippedEdge { Top, Bottom };

/// Where the picture cuts values off at this edge: the middle of each stretch, in pixels.
std::vector<double> clippedPixels(const PlotState &state, ClippedEdge edge = ClippedEdge::Top);

/// A small arrow at the top or bottom edge at each stretch that is cut off there.
void paintClippedMarks(QPainter *painter, const PlotState &state);

/// The disc at the last point of a running job, and the ring around the best eval.
void paintEnds(QPainter *painter, const PlotState &state);

/// A dashed line where a series stops being a number, labelled once for each stretch: `NaN` over `930`.
void paintBreaks(QPainter *painter, const PlotState &state);
