// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor.h"

#include <QHash>
#include <chrono>
#include <functional>

/// Secrets from the system's keychain, for a command that has no window to ask in.
namespace kept_keys {

/// Adds to `named` what the environment has not given them. When nothing is named, returns the secrets of the accounts that
/// the archive in `dataDir` knows, by account; those that the environment speaks for are not looked up.
///
/// Waits for the keychain, `deadline` at most. What it does not give and an account cannot do without is told to `say`, one
/// sentence a reason. Needs an application object outside its event loop.
QHash<QString, Credentials> find(std::vector<Connection> *named, const QString &dataDir, std::chrono::milliseconds deadline,
                                 const std::function<void(const QString &)> &say);

} // namespace kept_keys
