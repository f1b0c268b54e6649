// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_changes.h"

#include <QHash>
#include <QSet>
#include <optional>

class JobStore;

/// About how many tokens a running job has used, in proportion to what an earlier run with the same file and settings was
/// billed. The job's own pane may know better, from the log. Main thread.
class TokenEstimates
{
public:
    /// Takes note of a diff.
    void update(const JobStore &store, const JobChanges &changes);
    /// Nothing for a job that does not run, or that nothing is like.
    std::optional<qint64> soFar(const JobStore &store, const Job &job, const JobDigest &digest) const;

private:
    void note(const JobStore &store, const JobKey &key);

    QHash<QString, QSet<JobKey>> m_billed; ///< by training files
    QHash<JobKey, QString> m_files;        ///< where a job stands in m_billed
    mutable QHash<JobKey, std::optional<qint64>> m_known; ///< until the next diff
};
