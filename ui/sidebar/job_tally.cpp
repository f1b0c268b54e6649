// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/job_tally.h"

void JobTally::set(const Job &job, bool isPinned)
{
    remove(job.key);
    const bool takesSlot = !job.isGone && (job.status == JobStatus::Running || job.status == JobStatus::Succeeded);
    const Place place{viewOf(job), shownModel(job), isPinned, takesSlot};
    m_places.insert(job.key, place);
    count(job.key, place, +1);
}

void JobTally::remove(const JobKey &key)
{
    const auto known = m_places.constFind(key);
    if (known == m_places.constEnd())
        return;
    count(key, *known, -1);
    m_places.erase(known);
}

void JobTally::count(const JobKey &key, const Place &place, int step)
{
    m_accounts[key.account] += step;
    m_views[size_t(JobFilterSpec::View::All)] += step;
    if (place.view)
        m_views[size_t(*place.view)] += step;
    if (place.isPinned)
        m_views[size_t(JobFilterSpec::View::Pinned)] += step;
    if (place.takesSlot)
        m_slots[key.account] += step;
    if (place.model.isEmpty())
        return; // such jobs are found under All jobs
    if ((m_models[place.model] += step) == 0)
        m_models.remove(place.model);
}
