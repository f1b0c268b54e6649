// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

namespace sim {

/// Simulated time: starts at `start` and runs `speed` times as fast as real time; 0 stands still.
class SimClock
{
public:
    SimClock(qint64 start, double speed)
        : m_start(start)
        , m_speed(speed)
    {
        m_real.start();
    }

    /// In ms since 1970 UTC.
    qint64 now() const { return m_start + qint64(double(m_real.elapsed()) * m_speed); }
    /// Real ms since the simulator started.
    qint64 elapsed() const { return m_real.elapsed(); }

private:
    QElapsedTimer m_real;
    qint64 m_start;
    double m_speed;
};

} // namespace sim
