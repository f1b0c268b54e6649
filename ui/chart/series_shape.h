// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <limits>

template <typename Value>
class PackedColumn;

/// How often a line turns, told while it grows. A value type.
class Turns
{
public:
    void add(double value);
    /// Constant, or a line that turns so seldom that smoothing would only delay it: noise turns at every other point, a
    /// schedule once or twice, however long it is.
    bool areFew() const;

private:
    size_t m_points = 0;
    size_t m_turns = 0;
    double m_last = std::numeric_limits<double>::quiet_NaN();
    double m_direction = 0;
};

/// The turns of `values` are few. O(n).
bool isSteady(const PackedColumn<double> &values);
