// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/options.h"
#include "monitor.h"

/// The connections a command line asks for, with keys from the environment. An Error's message is a sentence for stderr.
Result<std::vector<Connection>> connectionsOf(const Options &options);

/// The key of an account's provider from the environment; empty when it is not set.
Credentials credentialsFromEnvironment(const Account &account);
