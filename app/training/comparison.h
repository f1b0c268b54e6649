// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/alignment.h"
#include "values/job.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

/// What makes runs different, and how they did beside each other. Every list is by run, in the order they were given;
/// `baseline` is the index of the one that the others are measured against.
namespace training {

/// One hyper-parameter of several runs, whatever each of their services calls it.
struct ComparedSetting
{
    QString meaning; ///< the same for every baseline, and of no other row
    QString name; ///< as the baseline spells it, else the first run that has it
    QStringList names; ///< as each run spells it; empty where it has none
    /// As sent; empty where a run does not state it, nothing where it states none of its settings.
    std::vector<std::optional<QString>> values;
    std::vector<bool> differs; ///< from the baseline

    bool operator==(const ComparedSetting &) const = default;
};

/// The settings of all runs: well-known ones first, what decides about a run most before the rest, then the others by name.
std::vector<ComparedSetting> compareSettings(std::span<const Job *const> jobs, size_t baseline);

/// Which values are others than the baseline's, as isSameSetting() has it. What is not known differs from nothing.
std::vector<bool> differences(std::span<const std::optional<QString>> values, size_t baseline);

/// A figure of which less is better.
struct ComparedFigure
{
    std::vector<std::optional<double>> changes; ///< share of the baseline's: −0.003 is 0.3 % lower; not of the baseline itself
    std::vector<bool> isBest; ///< of two or more finite values that are not all equal, the smallest

    bool operator==(const ComparedFigure &) const = default;
};

ComparedFigure compareFigure(std::span<const std::optional<double>> values, size_t baseline);

/// The last place that runs have in common, where a running one may be measured against one that has ended.
struct CommonPlace
{
    Alignment axis = Alignment::Step; ///< the first of Step, Epoch and Fraction that all of these runs have
    double place = 0;
    std::vector<std::optional<size_t>> records; ///< the last at or before it; nothing for a run without the series
    bool isOfAll = true; ///< every run has the series

    bool operator==(const CommonPlace &) const = default;
};

/// Of one series of each run. Nothing when fewer than two have it, or they have no place in common.
std::optional<CommonPlace> lastCommonPlace(std::span<const RunExtent> runs, std::span<const Positions> positions);

} // namespace training
