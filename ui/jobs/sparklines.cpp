// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/sparklines.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double LeastSpan = 0.25; ///< of the largest value: what the whole height stands for at least

} // namespace

Sparkline sparklineOf(std::span<const float> curve)
{
    Sparkline sparkline;
    std::vector<float> known;
    std::ranges::copy_if(curve, std::back_inserter(known), [](float value) { return std::isfinite(value); });
    if (curve.size() < 2 || known.empty())
        return sparkline;
    const auto [low, high] = std::ranges::minmax(known);
    // A curve that hardly moves is drawn flat: filling the height with its noise would tell of ups and downs that are none.
    const double size = std::max(std::abs(double(high)), std::abs(double(low)));
    const double span = std::max(double(high) - double(low), size * LeastSpan);
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
