// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_state.h"

class QPainter;

/// What stays while the pointer moves: grid, axes, epochs, the lines with their labels and notes. Nothing reaches over the
/// edges of the plot by a clip alone, so that it can be written as vectors.
void paintComparison(QPainter *painter, const CompareState &state);

/// Those that have room beside each other, of the baseline, else of the first run that has any.
std::vector<EpochMark> epochMarks(const CompareState &state);
