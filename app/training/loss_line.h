// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/run.h"

#include <limits>
#include <string_view>
#include <vector>

namespace training {

/// The points of one series that stand on the main line, as summaries need them.
class LossLine
{
public:
    struct Point
    {
        double step = std::numeric_limits<double>::quiet_NaN(); ///< as printed, else inferred, else NaN
        double epoch = std::numeric_limits<double>::quiet_NaN();
        double value = 0;
        double smoothed = 0; ///< as the chart draws it at the start; not finite where `value` is not
    };

    /// Empty when the run has no such series.
    LossLine(const Run &run, std::string_view name);

    bool isEmpty() const { return m_values.empty(); }
    Point last() const { return at(m_values.size() - 1); }
    /// The first value is a finite number.
    bool beginsWell() const;
    /// The smallest finite value; nothing when there is none.
    std::optional<Point> best() const;
    /// The step of the first value that is no finite number; its ordinal number where nothing tells the step.
    std::optional<qint64> brokenAt() const;
    /// The last epoch stated.
    std::optional<double> lastEpoch() const;
    /// Smoothed, the last against 100 steps before: −0.015 is 1.5 % lower.
    std::optional<double> change() const;
    /// Smoothed, at most `most` values of equal distance in steps (else epochs, else records); NaN where a value since
    /// the one before was no finite number.
    std::vector<float> curve(size_t most) const;

private:
    Point at(size_t index) const { return {m_steps[index], m_epochs[index], m_values[index], m_smoothed[index]}; }
    PackedColumn<double> places() const;

    PackedColumn<double> m_steps;
    PackedColumn<double> m_epochs;
    PackedColumn<double> m_values;
    std::vector<double> m_smoothed;
};

/// A point's step as a whole number, when it is known.
std::optional<qint64> wholeStep(const LossLine::Point &point);

} // namespace training
