// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class ComparePlot;
struct CompareState;

/// Tells assistive technology of the chart: its value is the place of the crosshair, its description what the runs say
/// there, then what the chart covers. Called once or more.
void installAccessibleComparison();

/// The crosshair has moved, or the lines are others.
void announceComparison(ComparePlot *plot);

/// `Eval loss, 3 runs, step 0 to step 2,400.`: what the chart covers; empty without lines.
QString spokenComparison(const CompareState &state);
