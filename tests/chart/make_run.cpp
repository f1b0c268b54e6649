// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/make_run.h"

#include <cmath>

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
