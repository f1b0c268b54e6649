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
/// The series of the plot as the log spells it: `reward`, `eval_reward`.
QString primaryName(const ChartData &data, bool isEval);
/// `NaN`, `∞`, `−∞`
QString notANumberText(double value);
/// `step 1,210`, `epoch 1.51`, `1:36:20`: a place inside a sentence.
QString placeInText(double x, XAxis axis);
/// `epoch 1.51 · 13:42:58`: where the record under the cursor stands on the axes that are not chosen. The clock only when
/// it is known when the run began, else the time since then.
QString otherPlaces(const PlotState &state);
/// `Loss rises from step 720`
QString riseText(double x, XAxis axis);
/// `at step 1,210`; `figure` is the number as it shall look there, rich text.
QString atPlace(const QString &figure, XAxis axis);
/// Why an axis cannot be chosen.
QString axisMissingReason(XAxis axis);
/// `step 1488, train loss 0.8395`: the record under the crosshair, else the last; for screen readers, so
/// figures are plain.
QString spokenPoint(const PlotState &state);
/// `912 steps left`; empty when it is not known.
QString stepsLeftText(const PlotState &state);
/// `No data since 13:48`
QString noDataText(const QString &clock);
/// `step 1,273 was the last one seen`; empty when the log states no steps.
QString lastSeenText(const PlotState &state);
/// `12 points above, show`, `3 points below, show`, or both; empty when nothing is cut off.
QString clippedText(const PlotState &state);
/// The same in the fewest words: `12 above`, `12 above, 3 below`.
QString clippedChip(const PlotState &state);
/// The value of any metric: whole numbers whole, others with four digits.
QString valueText(double value);
/// `Loss values, step 0 to 1488 of 2400`: what the chart covers, for screen readers.
QString spokenRange(const PlotState &state);
/// `epoch 2`, at its boundary.
QString epochText(int number);
