// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"

#include <functional>
#include <vector>

/// Which logs to offer for removal when all of them take more than `limit` bytes: those that grew last the longest ago
/// first, as many as it takes; none while `limit` is 0. `isNeeded` spares logs that a person works with.
std::vector<LogSize> logsToOffer(const std::vector<LogSize> &all, qint64 limit,
                                 const std::function<bool(const JobKey &)> &isNeeded);

/// Bytes of all of them together.
qint64 bytesOf(const std::vector<LogSize> &logs);
