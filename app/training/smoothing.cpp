// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/smoothing.h"

#include <algorithm>
#include <cmath>

namespace training {

Ema::Ema(double weight)
    : m_weight(std::clamp(weight, 0.0, 0.9999))
{}

double Ema::add(double value)
{
    if (!std::isfinite(value))
        return value;
    if (std::isnan(m_first))
        m_first = value;
    m_last = m_last * m_weight + (1 - m_weight) * value;
    m_decay *= m_weight;
    m_isConstant = m_isConstant && value == m_first;
    return m_isConstant ? value : m_last / (1 - m_decay);
}

std::vector<double> smoothed(std::span<const double> values, double weight)
{
    std::vector<double> result;
    result.reserve(values.size());
    Ema average(weight);
    for (const double value : values)
        result.push_back(average.add(value));
    return result;
}

} // namespace training
