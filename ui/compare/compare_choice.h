// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/metric.h"
#include "training/alignment.h"

#include <QVariantMap>
#include <vector>

/// How a person looks at compared runs; kept for the next comparison.
struct CompareChoice
{
    Metric metric = "eval_loss";
    training::Alignment axis = training::Alignment::Step;
    double smoothing = 0.9;
    bool isLog = false;
    bool showsTrain = true; ///< the train loss, faintly behind the eval loss

    bool operator==(const CompareChoice &) const = default;
};

/// The metric and the axis that draw the most of these runs; those of `wanted` where they draw as many, or two at least.
/// Everything else is as wanted.
CompareChoice fittingChoice(const CompareChoice &wanted, const std::vector<ComparedRun> &runs);

QVariantMap mapOf(const CompareChoice &choice);
/// What is missing, or out of reason, is as usual.
CompareChoice choiceOf(const QVariantMap &map);
