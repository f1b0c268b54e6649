// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/metric.h"

#include <span>
#include <vector>

namespace training {

/// Which series stand together on a log line.
struct RecordKeys
{
    qint64 line = 0;
    quint64 mix = 0; ///< sum of their names' hashes
    int keys = 0;
};

/// Lines of the poorer of two loggers that print the same records (LLaMA-Factory under its web UI), sorted;
/// empty when there is one logger only. `loss` is the main train series, `keys` at least those of its
/// points without step, sorted by line.
std::vector<qint64> poorerChannel(const Series &loss, std::span<const RecordKeys> keys);

/// Takes the points on `poorerLines` off the main line of a series that has points beside them.
void dropPoints(const Series &series, const std::vector<qint64> &poorerLines, std::vector<bool> *isCurrent);

} // namespace training
