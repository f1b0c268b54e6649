// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QString>
#include <functional>
#include <optional>
#include <span>

/// The run that a job is measured against.
struct PreviousRun
{
    Job job;
    QString label; ///< `v6` beside a job of the same stem, else its whole name

    bool operator==(const PreviousRun &) const = default;
};

/// `support-tone` of `support-tone v7`: a name without its number. Empty for a name that is nothing but a number.
QString nameStem(const QString &name);
/// `v7` of `support-tone v7`: the rest of it. Empty for a name without a number.
QString nameNumber(const QString &name);

/// The latest succeeded job created before `job` with the same base model and the same stem of its name, else with the
/// same training file, else with the same base model; of `others` of any account. `nameOf` gives the name people see.
std::optional<PreviousRun> previousRun(const Job &job, std::span<const Job *const> others,
                                       const std::function<QString(const Job &)> &nameOf);
