// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

/// The words and numbers of the chart.

/// Four decimals, `NaN`, `∞`; very small and very large values in scientific form.
QString lossText(double value);
/// `7.933e-06`
QString rateText(double value);
/// `1,210`, `1.51`, `1:36:20`: a place on an axis, without the axis' name.
QString placeText(double x, XAxis axis);
/// `Step 1,210`, `Epoch 1.51`, `1:36:20`.
QString placeTitle(double x, XAxis axis);
/// `NaN 930`
QString breakLabel(double value, double x, XAxis axis);
/// Why an axis cannot be chosen.
QString axisMissingReason(XAxis axis);
/// `step 1488, train loss 0.8395`: the record under the crosshair, else the last; for screen readers, so
/// figures are plain.
QString spokenPoint(const PlotState &state);
/// `912 steps left`; empty when it is not known.
QString stepsLeftText(const PlotState &state);
/// `epoch 2`, at its boundary.
QString epochText(int number);
