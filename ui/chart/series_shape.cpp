// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/series_shape.h"

#include "values/packed_column.h"

#include <cmath>

void Turns::add(double value)
{
    ++m_points;
    const double difference = value - m_last;
    if (std::isfinite(value))
        m_last = value;
    if (!std::isfinite(difference) || difference == 0)
        return;
    m_turns += m_direction * difference < 0;
    m_direction = difference < 0 ? -1 : 1;
}

bool Turns::areFew() const
{
    constexpr size_t fewTurns = 2;
    constexpr size_t pointsForOneMore = 50;
    return m_turns <= fewTurns + m_points / pointsForOneMore;
}

bool isSteady(const PackedColumn<double> &values)
{
    Turns turns;
    for (const double value : values)
        turns.add(value);
    return turns.areFew();
}
