// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/log_room.h"

#include <algorithm>

qint64 bytesOf(const std::vector<LogSize> &logs)
{
    qint64 bytes = 0;
    for (const LogSize &log : logs)
        bytes += log.bytes;
    return bytes;
}

std::vector<LogSize> logsToOffer(const std::vector<LogSize> &all, qint64 limit,
                                 const std::function<bool(const JobKey &)> &isNeeded)
{
    qint64 tooMuch = limit > 0 ? bytesOf(all) - limit : 0;
    std::vector<LogSize> oldest = all;
    // Of which nobody knows when it grew is older than any.
    std::ranges::stable_sort(oldest, {}, [](const LogSize &log) {
        return log.lastGrowth.isValid() ? log.lastGrowth.toMSecsSinceEpoch() : 0;
    });
    std::vector<LogSize> offered;
    for (const LogSize &log : oldest) {
        if (tooMuch <= 0)
            break;
        if (!log.isRemovable || isNeeded(log.key))
            continue;
        tooMuch -= log.bytes;
        offered.push_back(log);
    }
    return offered;
}
