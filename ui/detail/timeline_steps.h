// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/job_story.h"
#include "values/job_digest.h"

#include <QString>
#include <vector>

/// One step of a job's way. What the service's job object says is certain; what is read from the log says so in its tooltip.
struct TimelineStep
{
    QString word;
    QString time;    ///< with seconds; empty when unknown
    QString caption; ///< how long it took, or more about it
    QString tooltip;
    std::optional<JobStatus> status = {}; ///< of the last step: it carries the sign of the status
    std::optional<double> fraction = {};  ///< how far a running job is, for that sign

    bool operator==(const TimelineStep &) const = default;
};

/// From the creation to where the job is now. `now` is the program's clock.
std::vector<TimelineStep> timelineOf(const Job &job, const JobDigest &digest, const JobStory &story, const QDateTime &now);
