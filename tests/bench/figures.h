// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <vector>

/// What a table says of some measurements; of pairs that took turns, the ratio is the figure that counts.
struct Quartiles
{
    double low = 0;
    double median = 0;
    double high = 0;
};

/// `values` must not be empty.
inline Quartiles quartiles(std::vector<double> values)
{
    std::ranges::sort(values);
    return {values[values.size() / 4], values[values.size() / 2], values[values.size() * 3 / 4]};
}

inline std::vector<double> ratios(const std::vector<double> &ours, const std::vector<double> &theirs)
{
    std::vector<double> all;
    for (size_t i = 0; i < ours.size(); ++i)
        all.push_back(ours[i] / theirs[i]);
    return all;
}
