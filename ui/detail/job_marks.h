// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/run_marks.h"

#include <vector>

struct DetailFacts;

/// What the service and the archive know of a job's way beside its log, for its chart: its checkpoints, then what its status
/// became while it ran (paused, going on, being canceled).
std::vector<RunMark> marksOf(const DetailFacts &facts);
