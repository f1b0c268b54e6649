// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <vector>

class StripPlot;

/// The chart as it is on the screen (zoom, axis, scale, smoothing, hidden series, marks, band), without what belongs to the
/// moment: crosshair, selection, focus.

/// `size` is that of the plot with its axes, `name` that of the run. Twice as fine as the screen. `strips` are the plots below the large one, from top to bottom.
QImage chartImage(const PlotState &state, QSize size, const QString &name, const std::vector<StripPlot *> &strips = {});

/// As a drawing: text is text, curves are polylines that end at the edges of the plot, and hold every smallest and largest value
/// that is on the screen. The plot has the place in it that it has in the image.
QByteArray chartSvg(const PlotState &state, QSize size, const QString &name, const std::vector<StripPlot *> &strips = {});
