// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "banner.h"
#include "values/account.h"
#include "values/keychain_answer.h"

#include <optional>

/// What the keychain did with a person's keys, where it is not what was wished. Pure functions.
namespace text {

/// A key that a person entered could not be kept for the next start; nothing to say when it was.
std::optional<Banner> keyNotKept(KeychainAnswer answer);
/// The keys of a removed connection may still be in the keychain; nothing to say when they are gone, or nothing kept them.
std::optional<Banner> keyLeft(const Account &account, KeychainAnswer answer);
/// The id of that banner.
QString keyLeftId(const QString &accountId);

} // namespace text
