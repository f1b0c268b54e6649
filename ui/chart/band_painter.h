// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <QPolygonF>
#include <vector>

class QPainter;

/// The band of normal in pixels: one closed shape for each stretch that the other runs say something of. Empty while it is
/// hidden, without one, and where nobody knows how far the run is.
std::vector<QPolygonF> bandShapes(const PlotState &state);

/// `normal: 10-90 % of 7 of your runs`; empty where there is no band to see.
QString bandCaption(const PlotState &state);
/// What is in it, for the tool tip; with how to take it away.
QString bandDetail(const PlotState &state);
/// Where the caption stands, with the cross behind it; nothing without a band or without room.
std::optional<QRectF> bandCaptionBox(const PlotState &state);

/// Behind the curves.
void paintBand(QPainter *painter, const PlotState &state);
void paintBandCaption(QPainter *painter, const PlotState &state);
/// What fills the band.
QColor bandColor(const ChartColors &colors);
