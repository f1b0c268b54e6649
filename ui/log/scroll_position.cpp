// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/scroll_position.h"

#include <algorithm>

namespace {

constexpr qint64 MostBarSteps = qint64(1) << 30;
constexpr qint64 FarAway = 1 << 24; // fits every coordinate type of Qt's painting

} // namespace

void ScrollPosition::setRows(qint64 count)
{
    m_rows = count;
    setTop(m_top);
}

void ScrollPosition::setRowHeight(int height)
{
    const qint64 row = firstRow();
    m_rowHeight = std::max(1, height);
    setTop(row * m_rowHeight);
}

void ScrollPosition::setPage(int height)
{
    m_page = std::max(0, height);
    setTop(m_top);
}

void ScrollPosition::setTop(qint64 top)
{
    m_top = std::clamp<qint64>(top, 0, maxTop());
}

qint64 ScrollPosition::maxTop() const
{
    return std::max<qint64>(0, m_rows * m_rowHeight - m_page);
}

qint64 ScrollPosition::lastRow() const
{
    return std::min(m_rows - 1, (m_top + std::max(1, m_page) - 1) / m_rowHeight);
}

qint64 ScrollPosition::rowAt(qint64 y) const
{
    const qint64 pixel = std::max<qint64>(0, m_top + y);
    return std::clamp<qint64>(pixel / m_rowHeight, 0, std::max<qint64>(0, m_rows - 1));
}

int ScrollPosition::yOf(qint64 row) const
{
    return int(std::clamp(row * m_rowHeight - m_top, -FarAway, FarAway));
}

qint64 ScrollPosition::fromBar(int value) const
{
    if (value == barValue())
        return m_top;
    return value >= barMaximum() ? maxTop() : value * unit();
}

qint64 ScrollPosition::unit() const
{
    return 1 + maxTop() / MostBarSteps;
}
