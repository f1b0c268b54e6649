// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

class QPainter;

/// Behind the grid: the part of the run still to come, hatched, a rise that ended in NaN, shaded, and epoch boundaries.
void paintBackdrop(QPainter *painter, const PlotState &state);

/// Between grid and curves, so that no line runs through a word: names of epochs, what is left of the run.
void paintBackdropLabels(QPainter *painter, const PlotState &state);
