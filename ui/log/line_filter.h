// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/level_filter.h"
#include "log/line_class.h"

#include <optional>
#include <utility>

/// Which lines of a log a person wants to see. What fails `levels`, `metricsOnly`, `matchingOnly` or `range` is not there;
/// what is folded stands in one row a run of two or more, and opens by a click; hits alone are never folded.
struct LineFilter
{
    LevelFilter levels;
    std::uint8_t foldedClasses = 0; ///< bits, see isFolded()
    bool foldsRepeats = false;      ///< lines that say the same as the one above them
    bool metricsOnly = false;
    bool matchingOnly = false;      ///< hits of the search, …
    int context = 1;                ///< … and so many lines around each
    std::optional<std::pair<qint64, qint64>> range; ///< first and last line

    bool isFolded(LineClass which) const { return foldedClasses & (1U << unsigned(which)); }
    void setFolded(LineClass which, bool folds)
    {
        const unsigned bit = 1U << unsigned(which);
        foldedClasses = std::uint8_t(folds ? foldedClasses | bit : foldedClasses & ~bit);
    }
    /// Some line may not have a row of its own.
    bool isOn() const
    {
        return levels.isOn() || foldedClasses || foldsRepeats || metricsOnly || matchingOnly || range;
    }

    bool operator==(const LineFilter &) const = default;
};
