// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace training {

/// One run as a curve over how far it was: what is compared when runs are of different length.
struct RunCurve
{
    std::vector<double> x; ///< ascending; fraction of the planned steps, 0…1
    std::vector<double> y; ///< same length; NaN and infinity break the curve

    bool operator==(const RunCurve &) const = default;
};

/// Where most of several runs were, at the same places: columns of the same length.
struct Envelope
{
    std::vector<double> x; ///< equal distances from 0 to 1
    std::vector<double> low;
    std::vector<double> middle;
    std::vector<double> high; ///< all three NaN where too few of the runs say anything

    bool operator==(const Envelope &) const = default;
};

/// Which part of the runs the envelope holds, and how finely.
struct EnvelopeOptions
{
    double low = 0.1;       ///< quantile of its lower edge
    double high = 0.9;      ///< of its upper edge
    size_t places = 201;    ///< at least 2
    size_t leastCurves = 5; ///< that say something at a place; fewer say nothing about what is usual
};

/// `value` at `x`, between its neighbours in a straight line; NaN outside of the curve and where a neighbour is no finite
/// number. Of several values at one x the last counts. O(log n).
double valueAt(const RunCurve &curve, double x);

/// The quantile of `values`, which are finite and not empty, between the two nearest in a straight line: 0.5 of {1, 2} is 1.5
/// (what numpy calls `linear`). Sorts them.
double quantile(std::vector<double> *values, double share);

/// The envelope of all `curves`. O(places × curves × log n).
Envelope envelope(std::span<const RunCurve> curves, const EnvelopeOptions &options = {});

} // namespace training
