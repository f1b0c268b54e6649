// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

/// How many pages of one log to have in flight: as many as the service answers as fast as one. Pure.
///
/// What Http allows (6 on HTTP/1.1, 16 on HTTP/2, fewer after a 429) is the ceiling. Below it the window grows while
/// answers take about as long as the fastest one did, and shrinks when they take much longer: then questions only wait for
/// each other in the service, and more of them would gain nothing.
class FetchWindow
{
public:
    using Ms = std::chrono::milliseconds;

    /// A page came, `wire` after its question was sent.
    void answered(Ms wire);
    int size(int ceiling) const;

private:
    int m_size = 6;
    double m_fastest = -1; ///< ms
    int m_quick = 0; ///< answers in a row that speak for a larger window
    int m_slow = 0;  ///< and for a smaller one
};
