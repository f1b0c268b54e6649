// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "values/job.h"
#include "values/job_digest.h"

#include <QString>
#include <memory>
#include <optional>

/// One of two to six runs that are compared: a job of any connection, or a local file.
struct ComparedRun
{
    JobKey key;
    QString name;      ///< as people call it: the nickname, else the service's name
    QString shortName; ///< what tells it from the others, for labels in the chart: `v7`; else its whole name
    Job job;
    JobDigest digest;
    std::optional<qint64> tokensAtEnd = {}; ///< of the whole run, an estimate; only while it has not ended
    std::shared_ptr<const ChartData> data; ///< null while its log is being read
    bool isWhole = false; ///< `data` is of a log that was held to its end, whatever `digest` says of it so far

    bool isLoading() const { return !data; }
};

inline constexpr int FewestCompared = 2;
inline constexpr int MostCompared = 6; ///< as many as there are lines that can be told apart
