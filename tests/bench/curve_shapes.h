// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <cmath>
#include <cstddef>

/// A loss that swings, and trembles at every record; between 0.95 and 3.05.
inline double lossAt(size_t i, size_t points, size_t curve)
{
    const double x = double(i);
    return 2 + std::sin(x * 20.0 / double(points) + double(curve)) + 0.05 * std::sin(x * 1.7);
}

/// The picture of a frame: every other one pans, the others zoom.
inline Range windowOf(int frame, size_t points)
{
    const double length = double(points);
    if (frame % 2 == 0)
        return {length * frame / 200, length * (0.8 + frame / 200.0)};
    const double half = length * 0.45 * std::pow(0.85, frame);
    return {length / 2 - half, length / 2 + half};
}
