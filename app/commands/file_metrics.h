// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/options.h"

class QIODevice;

/// `export metrics --file`: reads the log file to its end and writes what it states. Returns the exit code: 1 when there is no
/// such file, 2 when it cannot be read, or not in full.
int exportFileMetrics(const Options &options, QIODevice &out);
