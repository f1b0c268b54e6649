// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/series_shape.h"

#include "values/packed_column.h"

#include <cmath>
#include <limits>

bool isSteady(const PackedColumn<double> &values)
{
    constexpr size_t fewTurns = 2;
    constexpr size_t pointsForOneMore = 50;
    size_t turns = 0;
    double last = std::numeric_limits<double>::quiet_NaN();
    double direction = 0;
    for (const double value : values) {
        const double difference = value - last;
        if (std::isfinite(value))
            last = value;
        if (!std::isfinite(difference) || difference == 0)
            continue;
        turns += direction * difference < 0;
        direction = difference < 0 ? -1 : 1;
    }
    return turns <= fewTurns + values.size() / pointsForOneMore;
}
