// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/rise.h"

#include <cmath>

namespace {

constexpr float Rise = 1.5F;       ///< from the minimum to the break, at least
constexpr float BasinEdge = 1.1F;  ///< so far above the minimum is another story
constexpr float SameMinimum = 1.02F;

} // namespace

std::optional<size_t> riseStart(const SharedColumn<float> &smoothed, size_t breakIndex)
{
    size_t end = breakIndex;
    while (end > 0 && !std::isfinite(smoothed[end - 1]))
        --end;
    if (end == 0)
        return {};
    const float peak = smoothed[end - 1];
    float lowest = peak;
    for (size_t i = end; i > 0; --i) {
        const float value = smoothed[i - 1];
        const bool hasRisen = peak >= lowest * Rise;
        if (hasRisen && value > lowest * BasinEdge)
            break;
        if (std::isfinite(value) && value < lowest)
            lowest = value;
    }
    if (!(lowest > 0) || peak < lowest * Rise)
        return {};
    size_t start = end;
    while (start > 0 && !(smoothed[start - 1] <= lowest * SameMinimum))
        --start;
    return start - 1;
}
