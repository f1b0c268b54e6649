// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "chart/chart_layers.h"
#include "chart/ranges.h"

#include <optional>

/// How a person looks at a run; survives a restart of the program when it is kept.
struct ChartViewState
{
    XAxis axis = XAxis::Step;
    bool isLog = false;
    double smoothing = 0.6;
    ShownSeries shown = {};
    std::optional<Range> zoom = {}; ///< in units of `axis`
    bool isLogX = false;
    std::optional<int> lastSteps = {}; ///< the end of the run only; empty: all of it
    ChartLayers layers = {};

    bool operator==(const ChartViewState &) const = default;
};
