// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

/// How many questions of one account may be in flight, and from when on. Pure: the time is passed in.
class Limiter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Where a question stood in the account's history of throttling when it was sent.
    using Stamp = int;

    explicit Limiter(int ceiling);

    int inFlight() const { return m_inFlight; }
    int limit() const { return m_limit; }
    bool hasRoom() const { return m_inFlight < m_limit; }
    /// Zero when questions may be sent; rounded up, so that waiting for it is long enough.
    std::chrono::milliseconds pauseLeft(Time now) const;

    /// Takes a place. The stamp goes into throttled() when the answer asks for patience.
    Stamp enter();
    void leave();

    /// The connection turned out to bear this many. A limit lowered by throttling stays and grows towards it.
    void setCeiling(int ceiling);
    /// A good answer: five of them win one place back.
    void praise();
    /// The server asked for patience until `until`. Halves the limit once for all that were sent before it was heard:
    /// six refusals of one burst are one message.
    void throttled(Stamp stamp, Time until);

private:
    int m_ceiling;
    int m_limit;
    int m_inFlight = 0;
    int m_praises = 0;
    Stamp m_throttlings = 0;
    Time m_pausedUntil;
};
