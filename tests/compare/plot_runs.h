// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/make_run.h"
#include "compare/compared_run.h"

#include <cmath>

/// Runs made by hand, for pictures of them.
namespace plot_runs {

/// `name` ends in its number: `tone v7` is labelled `v7`.
inline ComparedRun run(const QString &name, const RunPlan &plan, JobStatus status = JobStatus::Succeeded)
{
    ComparedRun run{.key = {QStringLiteral("sg"), name}, .name = name, .shortName = name.section(u' ', -1), .job = {}, .digest = {}, .data = makeData(plan)};
    run.job.key = run.key;
    run.job.name = name;
    run.job.baseModel = QStringLiteral("qwen3-14b");
    run.job.status = status;
    return run;
}

/// A loss that falls from 1.4 to `end`.
inline std::function<double(int)> fallingTo(double end)
{
    return [end](int step) { return end + (1.4 - end) * std::exp(-step / 300.0); };
}

/// Falls until `step`, and rises ever after.
inline std::function<double(int)> fallingUntil(int lowest, double end)
{
    return [=](int step) { return fallingTo(end)(std::min(step, lowest)) + std::max(0, step - lowest) * 0.0001; };
}

/// v7 is under way and the best, v6 has ended, v5 learned its data by heart from step 1,700 on.
inline std::vector<ComparedRun> three()
{
    return {run(QStringLiteral("tone v7"), {.lastStep = 1400, .train = fallingTo(0.85), .eval = fallingTo(0.90), .totalSteps = 2400}, JobStatus::Running),
            run(QStringLiteral("tone v6"), {.lastStep = 2400, .train = fallingTo(0.86), .eval = fallingTo(0.91), .totalSteps = 2400}),
            run(QStringLiteral("tone v5"), {.lastStep = 2400, .train = fallingTo(0.87), .eval = fallingUntil(1700, 0.93), .totalSteps = 2400})};
}

} // namespace plot_runs
