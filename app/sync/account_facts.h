// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account_state.h"

/// What answers say about the service itself, noted in an account's state. Pure.
namespace account_facts {

/// The list or a job has answered, `wire` after it was asked.
void noteAnswer(AccountState *state, const QDateTime &now, std::chrono::milliseconds wire);

/// The service asked for patience. True when that is longer than what was known.
bool notePatience(AccountState *state, const QDateTime &now, std::chrono::milliseconds wait);

/// The service's clock. True when that is news: a noticeable difference, by another number of minutes, or its end.
bool noteClock(AccountState *state, const QDateTime &serverTime, const QDateTime &now);

} // namespace account_facts
