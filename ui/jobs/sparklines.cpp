// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/sparklines.h"

#include <algorithm>
#include <cmath>

Sparkline sparklineOf(std::span<const float> curve)
{
    Sparkline sparkline;
    std::vector<float> known;
    std::ranges::copy_if(curve, std::back_inserter(known), [](float value) { return std::isfinite(value); });
    if (curve.size() < 2 || known.empty())
        return sparkline;
    const auto [low, high] = std::ranges::minmax(known);
    const double span = double(high) - double(low);
    for (size_t i = 0; i < curve.size(); ++i) {
        if (!std::isfinite(curve[i]))
            continue;
        const double share = span > 0 ? (double(curve[i]) - double(low)) / span : 0;
        sparkline.line << QPointF(double(i) / double(curve.size() - 1), 1 - share);
    }
    sparkline.endsBroken = !std::isfinite(curve.back());
    if (sparkline.endsBroken)
        sparkline.line << QPointF(1, 0);
    if (sparkline.line.size() < 2)
        sparkline.line.clear();
    return sparkline;
}

const Sparkline &Sparklines::of(const JobKey &key, std::span<const float> curve) const
{
    const auto known = m_known.constFind(key);
    return known != m_known.cend() ? *known : *m_known.insert(key, sparklineOf(curve));
}
