// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compared_run.h"
#include "training/alignment.h"

#include <QString>
#include <vector>

/// What the axes of a run are reckoned from; points into its `data`. Nothing is known of a run that is being read.
training::RunExtent extentOf(const ComparedRun &run);

/// Where the records of one of its series stand; refers to `series`.
training::Positions positionsOf(const ChartSeries &series);

/// Places of one of its series on an axis; empty when the run has none there.
PackedColumn<double> placesOn(training::Alignment axis, const ComparedRun &run, const ChartSeries &series);

/// Why an axis is not offered for these runs, as a sentence that names the first run without it; empty when it is offered.
/// Runs that are being read or have no curve do not count.
QString axisProblem(training::Alignment axis, const std::vector<ComparedRun> &runs);
