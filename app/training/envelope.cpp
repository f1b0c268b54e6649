// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/envelope.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace training {
namespace {

constexpr double Unsaid = std::numeric_limits<double>::quiet_NaN();

} // namespace

double valueAt(const RunCurve &curve, double x)
{
    const auto after = std::upper_bound(curve.x.begin(), curve.x.end(), x);
    if (after == curve.x.begin())
        return Unsaid;
    const auto next = size_t(after - curve.x.begin());
    const double left = curve.y[next - 1];
    if (!std::isfinite(left))
        return Unsaid;
    if (curve.x[next - 1] == x)
        return left;
    if (next == curve.x.size() || !std::isfinite(curve.y[next]))
        return Unsaid;
    return std::lerp(left, curve.y[next], (x - curve.x[next - 1]) / (curve.x[next] - curve.x[next - 1]));
}

double quantile(std::vector<double> *values, double share)
{
    std::ranges::sort(*values);
    const double place = share * double(values->size() - 1);
    const auto below = size_t(place);
    const size_t above = std::min(below + 1, values->size() - 1);
    return std::lerp((*values)[below], (*values)[above], place - double(below));
}

Envelope envelope(std::span<const RunCurve> curves, const EnvelopeOptions &options)
{
    Envelope result;
    std::vector<double> values;
    for (size_t i = 0; i < options.places; ++i) {
        const double x = double(i) / double(options.places - 1);
        values.clear();
        for (const RunCurve &curve : curves) {
            if (const double value = valueAt(curve, x); std::isfinite(value))
                values.push_back(value);
        }
        const bool isSaid = !values.empty() && values.size() >= options.leastCurves;
        result.x.push_back(x);
        result.low.push_back(isSaid ? quantile(&values, options.low) : Unsaid);
        result.middle.push_back(isSaid ? quantile(&values, 0.5) : Unsaid);
        result.high.push_back(isSaid ? quantile(&values, options.high) : Unsaid);
    }
    return result;
}

} // namespace training
