// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"
#include "chart/chart_data.h"

#include <functional>
#include <limits>
#include <string>
#include <vector>

inline constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

/// A run made by hand: train records every 10 steps up to `lastStep`, an eval after every 100; 800 steps an
/// epoch, 2 s a step. Train record of step s stands in line s, its eval in line s + 1.
struct RunPlan
{
    int lastStep = 1000;
    std::function<double(int)> train = [](int) { return 1.0; };
    std::function<double(int)> eval = [](int) { return 1.2; };
    bool hasSteps = true;
    bool hasEpochs = true;
    bool hasTimes = true;
    std::optional<qint64> totalSteps = {};
};

/// A loss that falls as losses do.
double falling(int step);

training::Run makeRun(const RunPlan &plan);

/// Another series of that run, in the lines of its train records.
struct MetricPlan
{
    std::string name;
    std::function<double(int)> value = [](int) { return 1.0; };
    int every = 10; ///< steps
};
training::Run makeRun(const RunPlan &plan, const std::vector<MetricPlan> &others);
std::shared_ptr<const ChartData> makeData(const RunPlan &plan, const std::vector<MetricPlan> &others, double weight = 0.6);
/// The same without any loss.
std::shared_ptr<const ChartData> makeDataOf(const std::vector<MetricPlan> &metrics, const std::string &trainingType = {});

/// A run of losses at these steps, one in a line from line 1 on, each its step / 10, 2 s apart.
training::Run makeRunAt(const std::vector<int> &steps);

/// Noise that turns at every record.
double jagged(int step);
std::shared_ptr<const ChartData> makeData(const RunPlan &plan, double weight = 0.6);

/// Colours that pixels can be told by.
ChartColors plainColors();
