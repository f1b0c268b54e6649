// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known of the open job, brought to the parts of the pane.

#include "detail/detail_pane.h"

#include "chart/loss_chart.h"
#include "chart/normal_band.h"
#include "detail/ending.h"
#include "detail/fact_finder.h"
#include "detail/info_panel.h"
#include "detail/job_header.h"
#include "detail/job_log.h"
#include "detail/job_marks.h"
#include "detail/job_tabs.h"
#include "detail/loss_stats.h"
#include "detail/monitor_page.h"
#include "detail/overview_page.h"
#include "detail/raw_json_view.h"
#include "detail/story_loader.h"
#include "detail/summary_page.h"
#include "files/file_problem.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "text.h"

#include <QStackedLayout>
#include <QTimeZone>
#include <utility>

namespace {

Outlook outlookOf(const StatFacts &facts)
{
    const bool isOld = facts.oldSince.isValid();
    Outlook outlook;
    outlook.isRunning = facts.job.status == JobStatus::Running;
    outlook.ends = endsText(endingOf(facts.job, facts.digest, isOld ? Freshness::Old : Freshness::Current, facts.now), facts.now);
    if (isOld)
        outlook.noDataSince = text::clock(facts.oldSince, facts.now);
    outlook.started = facts.runningSince.isValid() ? facts.runningSince.toTimeZone(facts.now.timeZone()) : QDateTime();
    outlook.cannotEval = !facts.file && hasNoValidation(facts.job);
    outlook.lastStep = facts.digest.lastStep; // the figure above counts from it, too
    return outlook;
}

} // namespace

void DetailPane::refreshFacts()
{
    const Job *job = m_monitor.jobs().find(m_key);
    if (m_views->currentWidget() == m_summary)
        sumUp();
    else
        m_views->setCurrentIndex(job ? 1 : 0);
    if (!job)
        return;
    if (isTerminal(job->status) && !m_wasTerminal) {
        // It has just ended: what a person looks at stays, what is known of its way is more now.
        m_wasTerminal = true;
        m_stories->readAgain();
    }
    DetailFacts facts = m_facts->factsOf(m_key, *m_story);
    if (run())
        facts.digest = withTaught(std::move(facts.digest), *run());
    showFacts(facts);
    m_jobLog->refresh();
}

/// Where nothing more urgent is said: lines that somebody remembers are no longer there.
void DetailPane::sayReplaced(const DetailFacts &facts, TitleFacts *title) const
{
    if (!title->age.isEmpty() || !logState().wasReplaced)
        return;
    if (facts.file) {
        title->age = tr("Replaced at %1", "a file, a clock time").arg(text::clock(facts.file->replacedAt, facts.now));
        title->ageReason = tr("The file was cut or replaced. This is the new one.");
    } else {
        title->age = tr("The log was replaced");
        title->ageReason = tr("The service began a new log of this job. This is the new one.");
    }
}

void DetailPane::showFacts(const DetailFacts &facts)
{
    const StatFacts stats = m_facts->statFactsOf(facts);
    TitleFacts title{.job = facts.job, .fraction = facts.digest.fraction, .connection = m_facts->connectionName(m_key.account),
                     .nickname = m_notes.nickname(m_key), .isPinned = m_notes.isPinned(m_key),
                     .age = ageText(facts.job, stats.oldSince, facts.now),
                     .previous = facts.previous ? facts.previous->job.key : JobKey(),
                     .previousLabel = facts.previous ? facts.previous->label : QString()};
    if (facts.file && facts.file->error) {
        title.age = facts.file->isIncomplete() ? tr("The file is incomplete") : tr("The file cannot be read");
        title.ageReason = fileProblem(*facts.file->error);
    }
    sayReplaced(facts, &title);
    m_tabs->setFile(facts.file.has_value());
    m_header->setFacts(title, statsOf(stats), stats.oldSince.isValid());
    m_info->setFacts(facts);
    if (std::exchange(m_runningSince, facts.runningSince) != facts.runningSince)
        Q_EMIT runChanged();
    m_overview->setFacts(facts);
    m_raw->setJob(facts.job, facts.now);
    const LogState log = logState();
    m_monitorPage->setWaiting(log.total > 0 || log.error ? Waiting() : m_facts->waitingOf(facts.job));
    placeChart();
    Outlook outlook = outlookOf(stats);
    outlook.name = title.nickname.isEmpty() ? facts.job.name : title.nickname;
    outlook.marks = marksOf(facts);
    outlook.band = m_bands->band();
    m_chart->setOutlook(outlook);
    // A loss that ran away leaves nothing to see on a linear scale.
    const bool hasRunAway = facts.job.status == JobStatus::Failed && facts.digest.nanStep;
    m_chart->setOverviewScale(hasRunAway ? std::optional(true) : std::nullopt);
}
