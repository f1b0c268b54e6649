// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/options.h"

/// `tunewatch sync`: one full pass over all connections; progress on stderr. Runs the application's event loop.
/// Returns the exit code: 0, 1 for wrong usage, 2 when an account failed, 3 when another program holds the archive.
int runSync(const Options &options);
