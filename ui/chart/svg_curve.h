// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"
#include "chart/svg_writer.h"

class StripPlot;

/// Draws one curve of `state` as the group `id`: its line is cut at the edges of the plot, and holds every smallest and largest
/// value of what is shown.
void drawSvgCurve(SvgWriter *svg, const PlotState &state, const QByteArray &id, const training::Pyramid &curve,
                  const PackedColumn<double> &x, const QPen &pen);

/// Where a value is, however far outside: cuts at the edge must be where the line crosses it.
double exactY(const PlotState &state, double value);

QPen solidPen(const QColor &color, double width);

/// Draws a strip `down` pixels below where it is in its own widget, as the group `id`. Without curves, nothing.
void drawSvgStrip(SvgWriter *svg, const StripPlot &strip, double down, const QByteArray &id);
