// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/ranges.h"
#include "training/alignment.h"

#include <QString>
#include <array>

/// The axes of compared runs in marks and words.

inline constexpr std::array CompareAxes{training::Alignment::Step, training::Alignment::Epoch, training::Alignment::Time,
                                        training::Alignment::Tokens, training::Alignment::Fraction};

/// The axis of a single run that counts the same; Step for those that only compared runs have.
XAxis chartAxis(training::Alignment axis);

/// Marks at round numbers, at least `spacing` pixels apart on `pixels`.
AxisMarks compareMarks(Range range, training::Alignment axis, double pixels, double spacing);

/// `Step`, `Fraction of training`
QString axisName(training::Alignment axis);
/// `Step 1,400`, `58.3 % of training`: a place that stands alone.
QString axisPlaceTitle(double x, training::Alignment axis);
/// `step 1,400`: a place inside a sentence.
QString axisPlace(double x, training::Alignment axis);
/// `1,400`, `58.3 %`: after the word at.
QString axisFigure(double x, training::Alignment axis);
/// Why nobody can choose this axis.
QString axisUnknownReason(training::Alignment axis);
