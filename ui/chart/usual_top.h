// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/pyramid.h"
#include "training/running_percentile.h"

/// How high a loss usually is: the 98th percentile of a smoothed curve after the first 3 % of its points, to within a
/// 500th of its size. Goes along with a curve that grows, at a cost that follows what was added.
class UsualTop
{
public:
    /// The curve that it was told of before, or a first one, with what has come since.
    void update(const training::Pyramid &curve);
    /// NaN without a finite value.
    double value(const training::Pyramid &curve) const;

private:
    training::RunningPercentile m_values;
    size_t m_first = 0; ///< the points from here …
    size_t m_end = 0;   ///< … to here are counted
};
