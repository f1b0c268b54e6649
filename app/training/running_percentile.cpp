// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/running_percentile.h"

#include <bit>
#include <cmath>

namespace training {
namespace {

constexpr int Cut = 14; ///< last bits of a float that share a range
constexpr quint32 Sign = quint32(1) << 31;

/// Numbers in the order of the floats.
quint32 rangeOf(float value)
{
    const auto bits = std::bit_cast<quint32>(value);
    return (bits & Sign ? ~bits : bits | Sign) >> Cut;
}

float largestIn(quint32 range)
{
    const quint32 ordered = (range << Cut) | ((quint32(1) << Cut) - 1);
    return std::bit_cast<float>(ordered & Sign ? ordered ^ Sign : ~ordered);
}

} // namespace

void RunningPercentile::add(float value)
{
    if (!std::isfinite(value))
        return;
    const quint32 range = rangeOf(value);
    if (m_ranges.empty())
        m_first = range;
    if (range < m_first) {
        m_ranges.insert(m_ranges.begin(), m_first - range, 0);
        m_first = range;
    }
    if (range - m_first >= m_ranges.size())
        m_ranges.resize(range - m_first + 1);
    ++m_ranges[range - m_first];
    ++m_count;
}

void RunningPercentile::remove(float value)
{
    if (!std::isfinite(value))
        return;
    --m_ranges[rangeOf(value) - m_first];
    --m_count;
}

std::optional<float> RunningPercentile::value(int percent) const
{
    if (m_count == 0)
        return {};
    const size_t above = m_count - 1 - (m_count - 1) * size_t(percent) / 100;
    size_t seen = 0;
    size_t range = m_ranges.size();
    while (seen <= above)
        seen += m_ranges[--range];
    return largestIn(m_first + quint32(range));
}

} // namespace training
