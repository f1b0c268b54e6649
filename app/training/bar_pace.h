// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/progress.h"
#include "values/log_lines.h"

#include <optional>
#include <vector>

namespace training {

/// What the progress bars of a trainer tell of its run, where its records state neither steps nor times.
struct BarPace
{
    StepProgress steps;
    std::vector<StepTime> times;
};

/// Reads the bars of the last lines of a log. Loops that evaluate, map or load draw bars as well: a bar is believed when
/// its total is that of the run, or, while that is unknown, when it stands as far as the run does (`fraction`).
std::optional<BarPace> barPace(const LogLines &lines, std::optional<qint64> total, std::optional<double> fraction);

} // namespace training
