// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

class QPainter;

/// `4,218 points, all shown`, or `of 4,218 points 812 in view`: nothing is left out between them. `4,218 points` where some
/// are cut off, which the link says. Empty without a shown series.
QString captionText(const PlotState &state);

/// The caption in a corner of the plot that the curves leave free, with what is cut off as a link beside it
/// (`12 points above, show`). Nothing while the chart is one among other facts, and where no corner is free.
void paintCaption(QPainter *painter, const PlotState &state);

/// Whether a shown curve runs through `box`, in pixels.
bool isCrossed(const PlotState &state, const QRectF &box);

/// Where the link stands; empty when there is none.
QRectF captionLink(const PlotState &state);
