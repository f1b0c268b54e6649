// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/run.h"

namespace training {

/// The table of metrics that a service keeps of a finished job: its first row names the columns. No lines of a log: the
/// numbers of its lines are those of its rows.
BlockFacts readResultFile(const QByteArray &csv);

/// For each series and point of a run: whether it stands on the main line (Run::isCurrent).
using MainLines = std::vector<std::vector<bool>>;

/// Adds what the table states to the series and the progress of `run`: it is about the main line, not about what a restart
/// superseded. New points get the log line of the step before them, so that every series stays in line order and every
/// point has a place in the log.
void completeSeries(const BlockFacts &file, const MainLines &isCurrent, Run *run);

} // namespace training
