// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "training/parser.h"
#include "values/log_lines.h"

#include <atomic>
#include <memory>
#include <vector>

class RunFacts;

/// What `options.taught` finds in the text of a log, together with what is known of the log anyway and with `file`, the metrics
/// that the service keeps. Null when it finds nothing, cannot be compiled, or the log cannot be read. Reads the whole text: for
/// a worker. Ends early once `stops` is true.
std::shared_ptr<const ChartData> makeTaughtData(RunFacts &facts, const training::BlockFacts &file, const ChartOptions &options,
                                                const std::atomic_bool &stops);

/// Lines of a log on which a pattern is tried.
struct LogSample
{
    struct Part
    {
        qint64 firstLine = 0;
        LogLines lines;
    };
    std::vector<Part> parts; ///< ascending
};

/// The beginning and the end of what is held of a log, 20,000 lines at most. For a worker.
LogSample sampleOfLog(RunFacts &facts);
