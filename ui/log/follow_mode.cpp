// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/follow_mode.h"

#include <algorithm>

FollowMode::State FollowMode::state() const
{
    if (m_hasEnded)
        return State::Ended;
    return m_isPinned ? State::Following : State::Paused;
}

qint64 FollowMode::newLines() const
{
    return m_count - m_seen;
}

void FollowMode::setLineCount(qint64 count)
{
    m_count = count;
    m_seen = m_isPinned ? count : std::min(m_seen, count);
}

void FollowMode::follow()
{
    m_isPinned = true;
    m_seen = m_count;
}

void FollowMode::scrolled(bool isAtEnd)
{
    if (isAtEnd)
        follow();
    else
        leave();
}

void FollowMode::restart(qint64 count)
{
    m_count = count;
    follow();
}
