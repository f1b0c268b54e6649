// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

class QPainter;

/// A plot lower than this has no room for the box: the toolbar shows the values instead.
inline constexpr double LeastReadoutHeight = 140;

/// The box beside the crosshair, on the side where it hides less of the curve. `pixel` is the crosshair's.
void paintReadout(QPainter *painter, const PlotState &state, double pixel);
