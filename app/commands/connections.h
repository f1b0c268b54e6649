// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/options.h"
#include "monitor.h"

/// The connections a command line asks for, with keys from the environment. An Error's message is a sentence for stderr.
Result<std::vector<Connection>> connectionsOf(const Options &options);

/// Keys are pasted from web pages and shell scripts: without the blanks and quotes that come along.
QString cleanKey(const QString &text);

/// What stands in the query of a base URL belongs to every question: Azure's `api-version`. Adds what `query` has not yet,
/// but for which page was meant, and for secrets.
void addQueryOf(const QString &url, std::vector<ExtraValue> *query);

/// The name of an item in the query of a URL that seems to be a secret; empty when none does.
QString secretItemOf(const QString &url);

/// What the environment gave, with what the keychain keeps besides: keys are used as a whole, from one of them.
Credentials completed(const Credentials &given, const Credentials &kept);

/// The key of an account's provider from the environment; empty when it is not set.
Credentials credentialsFromEnvironment(const Account &account);

/// The same for an account that nobody named in this run. TUNEWATCH_API_KEY is for the one that was: an archive may know
/// others, at any host.
Credentials credentialsForArchived(const Account &account);
