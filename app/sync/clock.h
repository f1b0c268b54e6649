// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QElapsedTimer>

/// Where the engine gets the time from: the real clock, or one that was set to an instant and runs on from there.
class Clock
{
public:
    Clock() = default;

    /// A clock that shows `start` now; the real clock when `start` is invalid.
    static Clock startingAt(const QDateTime &start)
    {
        Clock clock;
        if (start.isValid())
            clock.m_offset = start.toMSecsSinceEpoch() - QDateTime::currentMSecsSinceEpoch();
        return clock;
    }

    QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(m_offset); }

private:
    qint64 m_offset = 0; ///< milliseconds ahead of the real clock
};
