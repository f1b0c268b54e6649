// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/limiter.h"

#include <algorithm>

namespace {

constexpr int praisesForAPlace = 5;

} // namespace

Limiter::Limiter(int ceiling)
    : m_ceiling(std::max(1, ceiling))
    , m_limit(m_ceiling)
{
}

std::chrono::milliseconds Limiter::pauseLeft(Time now) const
{
    return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(m_pausedUntil - now));
}

Limiter::Stamp Limiter::enter()
{
    ++m_inFlight;
    return m_throttlings;
}

void Limiter::leave()
{
    --m_inFlight;
}

void Limiter::setCeiling(int ceiling)
{
    const bool isLowered = m_limit < m_ceiling;
    m_ceiling = std::max(1, ceiling);
    m_limit = isLowered ? std::min(m_limit, m_ceiling) : m_ceiling;
}

void Limiter::praise()
{
    if (m_limit >= m_ceiling || ++m_praises < praisesForAPlace)
        return;
    m_praises = 0;
    ++m_limit;
}

void Limiter::throttled(Stamp stamp, Time until)
{
    m_pausedUntil = std::max(m_pausedUntil, until);
    m_praises = 0;
    if (stamp != m_throttlings)
        return;
    ++m_throttlings;
    m_limit = std::max(1, m_limit / 2);
}
