// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/job_story.h"
#include "detail/previous_run.h"
#include "files/local_file_facts.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <optional>

/// Everything known of the open job, gathered once and shown by several panels.
struct DetailFacts
{
    Job job;
    JobDigest digest;
    JobStory story;
    std::optional<PreviousRun> previous;
    std::optional<qint64> tokensAtEnd; ///< an estimate
    QDateTime runningSince;            ///< invalid when unknown
    bool isOfModelStudio = true;       ///< there a tuned model has to be deployed before it is used
    bool lacksCheckpoints = false;     ///< the job's service has none of any job
    std::optional<LocalFileFacts> file = {}; ///< of a local file: there is no job of a service
    QDateTime now;                     ///< the program's clock, in the zone that times are shown in
};
