// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/envelope.h"
#include "training/run.h"

#include <optional>

namespace training {

/// The train loss of a run that has ended, smoothed, over the fraction of its steps; over that of its epochs where it states
/// no steps. Only the main line. Of a log whose beginning is missing, what states its step itself. Empty when the log says
/// nothing of that. `epochs` is the planned number, when known. O(points).
RunCurve lossCurve(const Run &run, double weight, Coverage coverage, std::optional<double> epochs);

/// The curve at the places of an envelope, NaN where it says nothing: a few numbers in place of millions of points.
RunCurve atPlaces(const RunCurve &curve, size_t places);

} // namespace training
