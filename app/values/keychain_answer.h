// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What the system's keychain says to a wish about one account's entry.
enum class KeychainAnswer {
    Asking,  ///< nothing yet
    Done,    ///< read, written or removed
    NoEntry, ///< it works, and holds nothing for this account
    Locked,  ///< it holds what nobody may read before its password was given
    Missing, ///< there is none: no session bus, no service on it
    Silent,  ///< it has not answered in time
    Refused  ///< everything else, an entry that cannot be read included
};

/// Whether a key that is given to it now is expected to be there after a restart.
constexpr bool keepsKeys(KeychainAnswer answer)
{
    // A locked one asks for its password when it is given something.
    return answer == KeychainAnswer::Done || answer == KeychainAnswer::NoEntry || answer == KeychainAnswer::Locked;
}
