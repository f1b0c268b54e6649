// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"
#include "training/progress.h"
#include "values/log_lines.h"

#include <vector>

namespace training {

/// When steps were reached, as the lines of events tell: `2026-11-20 06:00:01Z INFO Step 3/300: …`. In line order, one for a
/// step; other lines tell nothing. `facts` are of `lines`, the first of which is line `firstLine` of the log.
std::vector<StepTime> eventTimes(qint64 firstLine, const LogLines &lines, const BlockFacts &facts);

} // namespace training
