// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/account_facts.h"

namespace account_facts {

namespace {

/// A wrong clock shifts every "elapsed"; below five minutes nobody is misled.
constexpr std::chrono::seconds NoticeableSkew = std::chrono::minutes(5);

} // namespace

void noteAnswer(AccountState *state, const QDateTime &now, std::chrono::milliseconds wire)
{
    state->lastAnswer = now;
    state->latency = wire;
    if (state->silentUntil.isValid() && state->silentUntil <= now)
        state->silentUntil = {};
}

bool notePatience(AccountState *state, const QDateTime &now, std::chrono::milliseconds wait)
{
    const QDateTime until = now.addMSecs(wait.count());
    if (state->silentUntil.isValid() && until <= state->silentUntil)
        return false;
    state->silentUntil = until;
    return true;
}

bool noteClock(AccountState *state, const QDateTime &serverTime, const QDateTime &now)
{
    if (!serverTime.isValid())
        return false;
    const std::chrono::seconds skew(serverTime.secsTo(now));
    const auto noticed = std::chrono::abs(skew) >= NoticeableSkew ? std::optional(skew) : std::nullopt;
    // A changing second is no news: only whether there is a noticeable skew, and by how many minutes.
    const auto minutes = [](auto s) { return s ? std::chrono::duration_cast<std::chrono::minutes>(*s).count() : 0; };
    if (minutes(noticed) == minutes(state->clockSkew))
        return false;
    state->clockSkew = noticed;
    return true;
}

} // namespace account_facts
