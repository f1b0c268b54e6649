// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/fact_finder.h"

#include "detail/ending.h"
#include "detail/estimates.h"
#include "files/local_files.h"
#include "job_store.h"
#include "jobs/queue_places.h"
#include "monitor.h"
#include "providers/providers.h"
#include "settings/job_notes.h"
#include "text.h"
#include "text_zone.h"

#include <algorithm>

namespace {

bool isInLine(const Job &job)
{
    return !job.isGone && (job.status == JobStatus::Pending || job.status == JobStatus::Queuing || job.status == JobStatus::Running);
}

bool hasSameFiles(const Job &job, const Job &other)
{
    return !job.trainingFiles.isEmpty() && other.trainingFiles == job.trainingFiles;
}

} // namespace

FactFinder::FactFinder(Monitor &monitor, const JobNotes &notes)
    : m_monitor(monitor)
    , m_notes(notes)
{
}

QDateTime FactFinder::now() const
{
    return text::local(m_monitor.now());
}

QString FactFinder::connectionName(const QString &accountId) const
{
    if (isLocalAccount(accountId))
        return LocalFiles::name();
    for (const Connection &connection : m_monitor.connections()) {
        if (connection.account.id == accountId)
            return connection.account.name;
    }
    return {};
}

std::chrono::seconds FactFinder::utcOffset(const QString &accountId) const
{
    const Account *account = m_monitor.account(accountId);
    return account ? account->utcOffset : Account().utcOffset;
}

bool FactFinder::hasLogs(const QString &accountId) const
{
    const Account *account = m_monitor.account(accountId);
    return !account || ::hasLogs(*account);
}

bool FactFinder::hasQueue(const QString &accountId) const
{
    const Account *account = m_monitor.account(accountId);
    return account ? hasOneQueue(*account) : !isLocalAccount(accountId);
}

QString FactFinder::nameOf(const Job &job) const
{
    const QString nickname = m_notes.nickname(job.key);
    return !nickname.isEmpty() ? nickname : job.name.isEmpty() ? job.key.id : job.name;
}

void FactFinder::lookAround(const Job &job)
{
    m_known = job.key;
    m_knownStatus = job.status;
    m_kin.clear();
    m_line.clear();
    m_running = {};
    const JobStore &store = m_monitor.jobs();
    std::vector<const Job *> others;
    const std::vector<JobKey> keys = store.keys();
    for (const JobKey &key : keys) {
        const Job *other = store.find(key);
        others.push_back(other);
        if (other->usage && hasSameFiles(job, *other))
            m_kin.emplace_back(*other, store.digest(key));
        if (key.account != job.key.account || key == job.key || !isInLine(*other))
            continue;
        m_line.push_back(key);
        if (other->status == JobStatus::Running)
            m_running = key;
    }
    m_previous = previousRun(job, others, [this](const Job &one) { return nameOf(one); });
    QueuePlaces places;
    places.update(store, {.added = keys, .changed = {}, .removed = {}});
    m_queuePlace = places.placeOf(job.key);
}

bool FactFinder::isTouchedBy(const JobChanges &changes) const
{
    const Job *job = m_monitor.jobs().find(m_known);
    return job && std::ranges::any_of(changes.changed, [&](const JobKey &key) { return isTouchedBy(*job, key); });
}

bool FactFinder::isTouchedBy(const Job &job, const JobKey &key) const
{
    const Job *other = m_monitor.jobs().find(key);
    if (!other || key == job.key)
        return false;
    const bool isAhead = key.account == job.key.account && isInLine(*other);
    const bool wasAhead = std::ranges::find(m_line, key) != m_line.end();
    const bool waits = isInLine(job) && job.status != JobStatus::Running;
    return (waits && (isAhead || wasAhead)) || hasSameFiles(job, *other) || other->status == JobStatus::Succeeded;
}

DetailFacts FactFinder::factsOf(const JobKey &key, const JobStory &story)
{
    const JobStore &store = m_monitor.jobs();
    DetailFacts facts;
    facts.job = *store.find(key);
    facts.digest = store.digest(key);
    facts.story = story;
    if (m_known != key || m_knownStatus != facts.job.status)
        lookAround(facts.job);
    facts.previous = m_previous;
    std::vector<std::pair<const Job *, JobDigest>> kin;
    for (const auto &[job, digest] : m_kin)
        kin.emplace_back(&job, digest);
    facts.tokensAtEnd = tokensAtEnd(facts.job, facts.digest, kin);
    facts.runningSince = runningSince(facts.job, facts.digest, story);
    facts.isOfModelStudio = hasLogs(key.account);
    facts.lacksCheckpoints = m_monitor.accountState(key.account).lacksCheckpoints;
    if (m_files && isLocalFile(key))
        facts.file = m_files->facts(key);
    facts.now = now();
    return facts;
}

Waiting FactFinder::waitingOf(const Job &job) const
{
    if (!hasQueue(job.key.account))
        return waitingElsewhere(job);
    const JobStore &store = m_monitor.jobs();
    const bool isCurrent = m_monitor.accountState(job.key.account).phase == AccountState::Phase::Ready;
    const Job *running = isCurrent && m_known == job.key ? store.find(m_running) : nullptr;
    if (!running)
        return ::waitingOf(job, {}, {});
    const QDateTime end = endingOf(*running, store.digest(m_running), Freshness::Current, now()).at;
    return ::waitingOf(job, nameOf(*running), end.isValid() ? text::clock(end, now()) : QString());
}

StatFacts FactFinder::statFactsOf(const DetailFacts &facts) const
{
    const AccountState account = m_monitor.accountState(facts.job.key.account);
    // Of a list that was never read to its end, older jobs may still be missing.
    const int place = account.asOf.isValid() && hasQueue(facts.job.key.account) ? m_queuePlace : 0;
    StatFacts stats{facts.job, facts.digest, facts.now, {}, facts.runningSince, facts.tokensAtEnd, place};
    stats.oldSince = oldSince(facts.job, account);
    stats.file = facts.file;
    return stats;
}
