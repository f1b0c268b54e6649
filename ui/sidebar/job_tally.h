// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"

#include <QHash>
#include <array>
#include <optional>

/// How many jobs each account, view and model has, kept by what changed: a diff of one job costs one job.
class JobTally
{
public:
    /// Counts a new job, or counts a known one anew. `isPinned` is JobNotes' word.
    void set(const Job &job, bool isPinned);
    void remove(const JobKey &key);

    int ofAccount(const QString &account) const { return m_accounts.value(account); }
    int ofView(JobFilterSpec::View view) const { return m_views[size_t(view)]; }
    int ofModel(const QString &model) const { return m_models.value(model); }
    /// Jobs that take a slot of the account: running or succeeded, as far as the service still lists them.
    int slotsOf(const QString &account) const { return m_slots.value(account); }
    int modelCount() const { return int(m_models.size()); }
    /// Models that have a job, in no order.
    QStringList models() const { return m_models.keys(); }

private:
    struct Place
    {
        std::optional<JobFilterSpec::View> view;
        QString model;
        bool isPinned = false;
        bool takesSlot = false;
    };
    void count(const JobKey &key, const Place &place, int step);

    QHash<JobKey, Place> m_places;
    QHash<QString, int> m_accounts;
    QHash<QString, int> m_slots;
    QHash<QString, int> m_models; ///< without zeros
    std::array<int, JobFilterSpec::ViewCount> m_views{};
};
