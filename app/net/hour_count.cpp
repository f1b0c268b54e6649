// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/hour_count.h"

qint64 HourCount::minuteOf(Time time)
{
    return std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count();
}

void HourCount::add(Time now)
{
    const qint64 number = minuteOf(now);
    Minute &minute = m_minutes.at(size_t(number % Minutes));
    if (minute.number != number)
        minute = {number, 0};
    ++minute.count;
}

int HourCount::value(Time now) const
{
    const qint64 oldest = minuteOf(now) - Minutes + 1;
    int count = 0;
    for (const Minute &minute : m_minutes)
        count += minute.number >= oldest ? minute.count : 0;
    return count;
}
