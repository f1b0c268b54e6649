// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/metric.h"

#include <vector>

namespace training {

/// Lines of the poorer of two loggers that print the same records (LLaMA-Factory under its web UI), sorted;
/// empty when there is one logger only. `loss` is the main train series, `all` what may stand on the same
/// lines.
std::vector<qint64> poorerChannel(const Series &loss, const std::vector<Series> &all);

/// Takes the points on `poorerLines` off the main line of a series that has points beside them.
void dropPoints(const Series &series, const std::vector<qint64> &poorerLines, std::vector<bool> *isCurrent);

} // namespace training
