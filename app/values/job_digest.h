// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <chrono>
#include <optional>

/// What a job's log says in a few numbers, for the table. Derived; rebuilt from the archive at any time.
/// Values may be NaN or infinite: that is what the log said.
struct JobDigest
{
    std::optional<qint64> lastStep;
    std::optional<qint64> totalSteps;
    std::optional<double> fraction; ///< 0…1; from steps, else epochs
    std::optional<double> lastTrainLoss;
    std::optional<double> lastEvalLoss;
    std::optional<double> bestEvalLoss;
    std::optional<qint64> nanStep; ///< step of the first NaN or infinite loss

    bool operator==(const JobDigest &) const = default;
};
