// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

class QPainter;

/// Horizontal lines behind the curves, one for each mark of the y axis.
void paintGrid(QPainter *painter, const PlotState &state);

/// The line of the x axis with its ticks, and the labels of both axes. The first and the last label of the x axis stand
/// inside the ends of the plot, so that its margins hold whatever the numbers.
void paintAxes(QPainter *painter, const PlotState &state);

/// Room that the labels of the y axis need left of the plot.
double yLabelWidth(const PlotState &state);
