// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <vector>

/// One diff of what is known, in the words of JobStore. Empty means nothing changed, and is never sent.
struct JobChanges
{
    std::vector<JobKey> added;
    std::vector<JobKey> changed; ///< a fact or a digest differs
    std::vector<JobKey> removed; ///< when an account is removed, or a local file

    bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
    bool operator==(const JobChanges &) const = default;
};
