// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"
#include "values/account_state.h"
#include "values/keychain_answer.h"

#include <QString>
#include <optional>
#include <vector>

/// What the window knows of one connection: for its row in the sidebar, its messages and the status line.
struct ConnectionStatus
{
    Account account;
    QString service; ///< the provider's name for people: `Model Studio`
    AccountState state;
    bool isAsked = true;          ///< false: there is no key in this run, only the archive speaks
    KeychainAnswer keychain = KeychainAnswer::NoEntry; ///< why there is none
    std::optional<int> slotsUsed; ///< running and succeeded jobs; only where they are watched and the list is known
};

using ConnectionStatuses = std::vector<ConnectionStatus>;

/// How a connection is, by the shape that says it (SCREENS, Sidebar). In order of how much it needs a person; None is that of
/// no connection at all.
enum class HealthMark { None, Healthy, Loading, Paused, Throttled, Retrying, Unreachable, NeedsKey };
