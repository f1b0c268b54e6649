// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <QString>
#include <chrono>
#include <optional>
#include <span>
#include <vector>

/// One job for historyOf().
struct HistoryJob
{
    const Job &job;
    const JobDigest &digest;
    QString name; ///< as the table shows it
};

/// What the jobs of a model add up to: figures, and one dot a job.
struct ModelHistory
{
    struct Dot
    {
        JobKey key;
        QString name;
        JobStatus status = JobStatus::Other;
        QDateTime at;               ///< creation, UTC
        std::optional<double> loss; ///< finite; nothing: the job stands in the lane below, or nowhere
        bool isBest = true; ///< `loss` is the best eval loss; else the last one, as only a part of the log was read

        bool operator==(const Dot &) const = default;
    };
    std::vector<Dot> dots; ///< by time; jobs of unknown creation and those without a place are left out

    std::optional<double> best; ///< smallest loss of all jobs, dotted or not
    QString bestName;
    bool isBestCertain = true; ///< no job may have a better one that was not read

    std::vector<JobKey> unread; ///< newest first: runs with a log of which nothing was read yet

    int jobs = 0;
    int succeeded = 0;
    int failed = 0;
    int canceled = 0;

    std::optional<std::chrono::seconds> medianDuration; ///< of `durations` runs that succeeded last, all from start or all from creation
    int durations = 0;

    bool operator==(const ModelHistory &) const = default;
};

/// `now` is the program's clock.
ModelHistory historyOf(std::span<const HistoryJob> jobs, const QDateTime &now);

/// The best loss up to each dot that has one, as a line of steps: (dot, best). Ends at the last of them.
std::vector<std::pair<size_t, double>> bestSoFar(const ModelHistory &history);
