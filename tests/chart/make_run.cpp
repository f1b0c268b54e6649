// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/make_run.h"

#include <algorithm>
#include <cmath>
#include <utility>

double falling(int step)
{
    return 0.8 + 2 * std::exp(-step / 150.0);
}

training::Run makeRun(const RunPlan &plan)
{
    training::Run run;
    Series train{"loss", {}};
    Series eval{"eval_loss", {}};
    Series rate{"learning_rate", {}};
    for (int step = 10; step <= plan.lastStep; step += 10) {
        MetricPoint point{.line = step, .value = plan.train(step)};
        if (plan.hasSteps)
            point.step = step;
        if (plan.hasEpochs)
            point.epoch = step / 800.0;
        if (plan.hasTimes)
            point.elapsed = step * 2.0;
        train.points.push_back(point);
        point.value = 2e-5;
        rate.points.push_back(point);
        if (step % 100 != 0)
            continue;
        point.line = step + 1;
        point.value = plan.eval(step);
        eval.points.push_back(point);
    }
    run.series = {train, eval, rate};
    run.progress = {plan.lastStep, plan.totalSteps};
    return run;
}

training::Run makeRun(const RunPlan &plan, const std::vector<MetricPlan> &others)
{
    training::Run run = makeRun(plan);
    for (const MetricPlan &other : others) {
        Series series{other.name, {}};
        for (const MetricPoint &point : run.series.front().points) {
            MetricPoint own = point;
            own.value = other.value(int(point.line));
            if (point.line % other.every == 0)
                series.points.push_back(own);
        }
        run.series.push_back(std::move(series));
    }
    return run;
}

std::shared_ptr<const ChartData> makeData(const RunPlan &plan, const std::vector<MetricPlan> &others, double weight)
{
    return std::make_shared<const ChartData>(makeChartData(makeRun(plan, others), {.weight = weight, .epochs = 3}));
}

std::shared_ptr<const ChartData> makeDataOf(const std::vector<MetricPlan> &metrics, const std::string &trainingType)
{
    training::Run run = makeRun({}, metrics);
    std::erase_if(run.series, [&](const Series &series) {
        return std::ranges::find(metrics, series.name, &MetricPlan::name) == metrics.end();
    });
    return std::make_shared<const ChartData>(makeChartData(run, {.weight = 0, .epochs = 3, .trainingType = trainingType}));
}

training::Run makeRunAt(const std::vector<int> &steps)
{
    training::Run run;
    Series loss{"loss", {}};
    Series rate{"learning_rate", {}};
    for (size_t i = 0; i < steps.size(); ++i) {
        MetricPoint point{.line = qint64(i) + 1, .step = steps[i], .elapsed = double(i) * 2, .value = steps[i] / 10.0};
        loss.points.push_back(point);
        point.value = steps[i] / 1e6;
        rate.points.push_back(point);
    }
    run.series = {loss, rate};
    return run;
}

double jagged(int step)
{
    return step / 10 % 2 == 0 ? 2.0 : 4.0;
}

std::shared_ptr<const ChartData> makeData(const RunPlan &plan, double weight)
{
    return std::make_shared<const ChartData>(makeChartData(makeRun(plan), {.weight = weight, .epochs = 3}));
}

ChartColors plainColors()
{
    ChartColors colors = chartColors(QPalette());
    colors.base = colors.future = colors.hatch = colors.grid = colors.tipBg = Qt::white;
    colors.c1 = Qt::blue;
    colors.c1soft = Qt::cyan;
    colors.c2 = Qt::green;
    colors.failFg = Qt::red;
    colors.text2 = Qt::magenta;
    return colors;
}
