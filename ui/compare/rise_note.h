// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_state.h"

class QPainter;

/// One for each run that the words apply to and have room for, clear of the lines, of `state.labels` and of each other.
std::vector<RiseNote> riseNotes(const CompareState &state);

void paintRiseNotes(QPainter *painter, const CompareState &state);
