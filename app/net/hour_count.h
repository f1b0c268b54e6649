// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <array>
#include <chrono>

/// How many things happened in the last hour, by whole minutes. Pure: the time is passed in. Costs the same for one a day
/// and for a thousand a second.
class HourCount
{
public:
    using Time = std::chrono::steady_clock::time_point;

    void add(Time now);
    int value(Time now) const;

private:
    static constexpr qint64 Minutes = 60;
    struct Minute
    {
        qint64 number = -Minutes; ///< since the clock began
        int count = 0;
    };
    static qint64 minuteOf(Time time);

    std::array<Minute, Minutes> m_minutes;
};
