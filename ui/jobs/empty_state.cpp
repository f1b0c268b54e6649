// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/empty_state.h"

#include "jobs/jobs_filter.h"
#include "text.h"

#include <QCoreApplication>

using Kind = EmptyState::Kind;

namespace {

struct EmptyText
{
    Q_DECLARE_TR_FUNCTIONS(JobsTable)
};

EmptyState withoutJobs(bool isLoading, const text::Message &failure, const JobSources &sources)
{
    if (isLoading)
        return {Kind::Loading, {EmptyText::tr("Reading the list…"), {}}};
    if (!failure.isEmpty())
        return {Kind::Unreadable, failure};
    //: E-EMPTY; %1: a service
    const QString where = EmptyText::tr("Start one in the %1 console or with the API. It appears here within 15 seconds.");
    return {Kind::NoJobs,
            {EmptyText::tr("No fine-tuning jobs yet"),
             sources.console.isEmpty() ? EmptyText::tr("Start one with the service's API. It appears here within 15 seconds.")
                                       : where.arg(sources.console)},
            sources.console,
            sources.hasRegions};
}

/// Nothing but the view *Failed* narrows the list, and at least the last 30 days are in it.
bool listsAllFailedJobs(const JobsFilter &jobs)
{
    JobFilterSpec failedJobs;
    failedJobs.view = JobFilterSpec::View::Failed;
    const JobChips::Period period = jobs.chips().period;
    const bool isLong = period == JobChips::Period::Any || period == JobChips::Period::Month
        || period == JobChips::Period::Quarter;
    return jobs.spec() == failedJobs && jobs.chips().statuses.empty() && isLong;
}

QString hiddenText(qint64 hidden)
{
    return hidden == 1 ? EmptyText::tr("1 job is hidden by the filters.")
                       : EmptyText::tr("%1 jobs are hidden by the filters.").arg(text::number(hidden));
}

} // namespace

EmptyState emptyStateOf(const JobsFilter &jobs, bool isLoading, const text::Message &failure, const JobSources &sources)
{
    if (jobs.rowCount() > 0)
        return {};
    if (jobs.knownJobs() == 0)
        return withoutJobs(isLoading, failure, sources);
    if (const QString words = jobs.text().simplified(); !words.isEmpty())
        return {Kind::NoHit,
                {EmptyText::tr("Nothing found for “%1”").arg(words),
                 EmptyText::tr("Search looks at names, IDs, models and files.")}};
    if (listsAllFailedJobs(jobs))
        return {Kind::NoFailed,
                {EmptyText::tr("No failed jobs"),
                 EmptyText::tr("In the last 30 days, every job ended well or was canceled.")}};
    JobFilterSpec pinnedJobs;
    pinnedJobs.view = JobFilterSpec::View::Pinned;
    if (jobs.spec() == pinnedJobs && jobs.jobsOfSpec() == 0)
        return {Kind::NoPinned,
                {EmptyText::tr("No pinned jobs"), EmptyText::tr("Pin a job in its menu, and it is listed here.")}};
    // A view that has jobs is emptied by the chips; else the view itself hides all of them.
    const int ofView = jobs.jobsOfSpec();
    return {Kind::NoMatch, {EmptyText::tr("No job matches"), hiddenText(ofView > 0 ? ofView : jobs.knownJobs())}};
}
