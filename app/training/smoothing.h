// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <limits>
#include <span>
#include <vector>

namespace training {

/// Exponential moving average with bias correction, as TensorBoard draws it: `last = weight · last + (1 −
/// weight) · value`, shown as `last / (1 − weight^n)`. Without the correction a curve would start at zero.
///
/// NaN and infinity pass through and leave the average as it was. While all values are equal they are given
/// back untouched, so that a constant does not shimmer by rounding. A value type: copy it to go on from here
/// later.
class Ema
{
public:
    /// `weight` is 0 (no smoothing) to below 1; it is clamped into that.
    explicit Ema(double weight);

    /// The smoothed value at this point.
    double add(double value);

private:
    double m_weight;
    double m_last = 0;
    double m_decay = 1; ///< weight^n over the finite values so far
    double m_first = std::numeric_limits<double>::quiet_NaN();
    bool m_isConstant = true;
};

/// The whole series smoothed; same length.
std::vector<double> smoothed(std::span<const double> values, double weight);

} // namespace training
