// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_state.h"

class QPainter;

/// Where the labels stand: behind the ends of their lines, at the right of the plot for those that run out of it. Labels
/// that would lie over one another, or over a line, move apart; the one of the greater value stands above.
std::vector<EndLabel> endLabels(const CompareState &state);

void paintEndLabels(QPainter *painter, const CompareState &state);

/// Whether one of the main lines runs through `box`.
bool isCrossed(const CompareState &state, const QRectF &box);
