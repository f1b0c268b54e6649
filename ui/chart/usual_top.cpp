// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/usual_top.h"

#include <algorithm>
#include <limits>

void UsualTop::update(const training::Pyramid &curve)
{
    const size_t first = curve.size() * 3 / 100;
    for (size_t i = std::max(m_end, first); i < curve.size(); ++i)
        m_values.add(curve.values()[i]);
    for (size_t i = m_first; i < std::min(first, m_end); ++i)
        m_values.remove(curve.values()[i]);
    m_first = first;
    m_end = curve.size();
}

double UsualTop::value(const training::Pyramid &curve) const
{
    const std::optional<float> top = m_values.value(98);
    // No more than there is: a constant stays what it is.
    return top ? double(std::min(*top, curve.range(m_first, m_end).max)) : std::numeric_limits<double>::quiet_NaN();
}
