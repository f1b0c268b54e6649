// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <cstddef>
#include <optional>
#include <vector>

namespace training {

/// A percentile of values that come and go, to within a 500th of its size: counts how many lie in each of the small ranges
/// that floats of the same first bits share. O(1) for a value; asking costs some microseconds, however many there are. A
/// value type.
class RunningPercentile
{
public:
    /// NaN and infinity are left out, here and in remove().
    void add(float value);
    /// A value that was added.
    void remove(float value);

    size_t count() const { return m_count; }
    /// The upper end of the range in which the `percent`-th percentile lies. Nothing without values.
    std::optional<float> value(int percent) const;

private:
    size_t m_count = 0;
    quint32 m_first = 0;           ///< number of the range that m_ranges begins with
    std::vector<quint32> m_ranges; ///< values in each
};

} // namespace training
