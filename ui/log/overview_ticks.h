// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/row_map.h"

#include <functional>

/// The pixel rows of a strip `height` high on which a line stands: at most one tick each, ascending. Pure.
///
/// `nextFrom` gives the first such line at or below the one it is asked about, −1 for none; it is asked once a tick, so
/// that millions of lines cost no more than the strip is high. A hidden line ticks where it would stand.
std::vector<int> overviewTicks(int height, const RowMap &rows, const std::function<qint64(qint64 line)> &nextFrom);

/// Pixel row of one row of the view.
int overviewY(int height, const RowMap &rows, qint64 row);
