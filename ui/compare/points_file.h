// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compared_run.h"

#include <QString>
#include <atomic>
#include <vector>

/// How the writing of a file ended.
struct PointsSaved
{
    bool isSaved = false; ///< the file is there, and whole
    QString problem;      ///< else why, as the system says it; empty when it was stopped
    qint64 points = 0;    ///< written
};

/// Writes every point of every run as CSV (RFC 4180, UTF-8), a line each: `run,account,job_id,metric,step,epoch,seconds,line,
/// value`, as `makeChartData()` placed them. What is not known is empty; `line` counts from 1; values are exact, `NaN`, `inf`
/// and `-inf` among them. Runs that are still being read are left out.
///
/// In the calling thread. Whatever happens, no half file is left, and a file of that name stays what it was.
PointsSaved writePointsFile(const std::vector<ComparedRun> &runs, const QString &file, const std::atomic<bool> &stops);
