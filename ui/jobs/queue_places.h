// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_changes.h"

#include <QDateTime>
#include <QHash>
#include <vector>

class JobStore;

/// Whose turn is next: one job of an account runs at a time, and no service says the place. Derived from the times of
/// creation, and said only when it is certain: all times known and different, and nothing older still being checked.
class QueuePlaces
{
public:
    /// Takes note of a diff; gives the jobs whose place became another by it, in no order.
    std::vector<JobKey> update(const JobStore &store, const JobChanges &changes);
    /// 1 for the next; 0 for a job that does not queue, or whose place is not certain.
    int placeOf(const JobKey &key) const { return m_places.value(key, 0); }

private:
    struct Waiting
    {
        QDateTime created; ///< invalid when unknown
        bool isQueued = false; ///< else its files are being checked

        bool operator==(const Waiting &) const = default;
    };
    bool note(const JobStore &store, const JobKey &key);
    void reckon(const QString &account);

    QHash<JobKey, Waiting> m_waiting;
    QHash<JobKey, int> m_places;
};
