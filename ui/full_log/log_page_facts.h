// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QString>
#include <optional>

/// What the full-screen log says of the job and of its log as a whole.
struct LogPageFacts
{
    QString name; ///< that people see
    QString id;
    JobStatus status = JobStatus::Other;
    QString statusWord;
    std::optional<double> fraction; ///< how far a running job is
    qint64 lines = 0;               ///< of the whole log
    qint64 heldLines = 0;
    std::optional<qint64> bytesOnDisk;
    QString ended; ///< `Ended 20:15:10`; empty while the job runs
};
