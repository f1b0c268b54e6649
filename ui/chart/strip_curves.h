// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

#include <memory>

/// What one strip draws. Run, series and curves belong together: a newer run replaces all three at once.
struct StripCurves
{
    std::shared_ptr<const ChartData> run;
    const NamedSeries *series = nullptr; ///< of `run`
    double weight = 0;                   ///< as asked for
    bool positiveOnly = false;           ///< for a logarithm, where there is something positive
    size_t hidden = 0; ///< values of 0 or below, if `positiveOnly`
    std::shared_ptr<const training::Pyramid> raw;
    std::shared_ptr<const training::Pyramid> smoothed; ///< null where the series is left alone
};

/// Whether smoothing by `weight` changes anything: it leaves alone what is steady by itself, and evals fewer than 20.
bool isSmoothable(const NamedSeries &series, double weight);

/// `series` is one of `run`. Any thread; O(n), nothing at all for a series that is drawn as it is.
StripCurves makeStripCurves(std::shared_ptr<const ChartData> run, const NamedSeries &series, double weight, bool positiveOnly);
