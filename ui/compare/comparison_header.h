// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_state.h"

class QPainter;

/// What stands above the plot in a picture of it, in place of toolbar and chips: the metric, how it is drawn, and every run
/// by a piece of its line and its whole name. As many rows as that takes on `width` pixels; a whole number of pixels high.
double comparisonHeaderHeight(const CompareState &state, double width);
void paintComparisonHeader(QPainter *painter, const CompareState &state, double width);
