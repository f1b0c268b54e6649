// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"
#include "values/job_key.h"

#include <optional>
#include <vector>

/// A place a person has been: the chosen row of the sidebar, the open job and its tab, or the runs that were compared.
struct Visit
{
    JobFilterSpec view;
    JobKey job;
    int tab = 0;
    std::vector<JobKey> compared = {}; ///< on the compare page; none on that of the jobs

    bool operator==(const Visit &) const = default;
};

/// Back and forward through the places of this run, as in a browser.
class ViewHistory
{
public:
    static constexpr size_t Most = 100; ///< older ones are forgotten

    /// The person went somewhere: what was ahead is dropped. The same place again is no new visit.
    void visit(const Visit &visit);
    /// The place before, or nothing; it is then the present one.
    std::optional<Visit> back();
    std::optional<Visit> forward();
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visits.size(); }

private:
    std::vector<Visit> m_visits;
    size_t m_at = 0;
};
