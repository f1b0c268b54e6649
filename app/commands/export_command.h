// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/options.h"

class QIODevice;

/// `tunewatch export …`: from the archive to `out`; sentences about what is missing go to stderr. Works beside a running
/// Tunewatch and on a read-only directory. Returns the exit code: 0, 1 for an unknown job, 2 when the archive or `out` fails.
int runExport(const Options &options, QIODevice &out);
