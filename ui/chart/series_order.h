// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

/// An axis is offered when at least half of the points say where they stand on it; the rest can be placed between them.
bool isStated(const ChartSeries &series, XAxis axis);

/// Two writers of one log may state a record after the next one. Puts the records in the order of their steps, or of their
/// epochs where the series states no steps; those of equal place, and those without, stay as they are. Before any axis is
/// filled. O(n) when they are in order already.
void orderByPlace(ChartSeries *series);

/// A clock that starts anew after a restart goes on where it stopped.
void joinClocks(ChartSeries *series);
