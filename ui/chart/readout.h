// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

class QPainter;

/// Where the box beside the crosshair stands; nothing without a cursor in the picture, and in a plot lower than 140
/// pixels or too small for the box: the toolbar shows the values instead. On the side where it hides less of the
/// curve, never over the point.
std::optional<QRectF> readoutBox(const PlotState &state);

void paintReadout(QPainter *painter, const PlotState &state);

/// What the read-out says, a line for each row: for tests and assistive technology. Empty without a cursor.
QString readoutText(const PlotState &state);
