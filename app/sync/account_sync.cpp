// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/account_sync.h"

#include "archive/archive.h"
#include "net/http.h"
#include "sync/account_facts.h"
#include "sync/patience.h"

#include <algorithm>
#include <utility>

namespace {

/// Walks that may fail before a single pass gives up; each question in them was repeated by Http already.
constexpr int WalksTriedOnce = 3;

} // namespace

AccountSync::AccountSync(Account account, const SyncContext &context, Mode mode, const std::vector<Job> *archived)
    : m_account(std::move(account))
    , m_context(context)
    , m_mode(mode)
    , m_inspector(context)
{
    m_state.account = m_account.id;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AccountSync::timerFired);
    connect(&m_context.http, &Http::answered, this, &AccountSync::compareClocks);
    connect(&m_context.http, &Http::throttled, this, &AccountSync::notePatience);
    connectInspector();
    loadKnown(archived);
    if (m_account.refreshEvery.count() > 0)
        setRefreshInterval(m_account.refreshEvery);
}

void AccountSync::connectInspector()
{
    connect(&m_inspector, &JobInspector::answered, this, &AccountSync::takeAnswer);
    connect(&m_inspector, &JobInspector::failed, this, &AccountSync::takeFailure);
    connect(&m_inspector, &JobInspector::checkpointsStored, this, &AccountSync::checkpointsStored);
    const auto noteCheckpoints = [this](const JobKey &key, const Error &error) {
        noteAbsent(service_parts::Part::Checkpoints, key, error);
    };
    connect(&m_inspector, &JobInspector::checkpointsAbsent, this, noteCheckpoints);
    connect(&m_inspector, &JobInspector::inspected, this, &AccountSync::finishInspection);
    connect(&m_inspector, &JobInspector::storageFailed, this, &AccountSync::storageFailed);
}

void AccountSync::loadKnown(const std::vector<Job> *archived)
{
    if (archived) {
        std::ranges::for_each(*archived, [this](const Job &job) { m_known.load(job); });
    } else if (auto jobs = m_context.archive.reader().jobs(m_account.id)) {
        for (ArchivedJob &stored : *jobs)
            m_known.load(std::move(stored.job));
    }
    if (const auto accounts = m_context.archive.reader().accounts()) {
        for (const ArchivedAccount &stored : *accounts) {
            if (stored.account.id == m_account.id)
                m_state.asOf = stored.lastWalk;
        }
    }
    service_parts::read(&m_state, m_context.archive.reader().lacks(m_account.id).value_or(QString()));
    m_inspector.setAsksCheckpoints(!m_state.lacksCheckpoints);
}

void AccountSync::start()
{
    // A pass is asked for by a person, as a refresh is.
    if (m_mode == Mode::Once)
        forgetLacks();
    beginWalk(JobWalk::Extent::Full);
}

void AccountSync::timerFired()
{
    if (m_state.lacksList && m_context.clock.now() < m_nextListTry)
        return pollJobs();
    const bool isFullDue = !m_lastFullWalk.isValid() || m_state.phase != AccountState::Phase::Ready
        || m_lastFullWalk.msecsTo(m_context.clock.now()) >= stretched(m_context.pace.fullWalk).count();
    beginWalk(isFullDue ? JobWalk::Extent::Full : JobWalk::Extent::UntilKnown);
}

bool AccountSync::isAtWork() const
{
    return m_state.phase != AccountState::Phase::Stopped && m_state.phase != AccountState::Phase::Paused;
}

bool AccountSync::mayAsk() const
{
    return isAtWork() && !(m_state.silentUntil.isValid() && m_state.silentUntil > m_context.clock.now());
}

void AccountSync::refresh()
{
    if (!isAtWork())
        return;
    forgetLacks();
    m_wantsFullWalk = m_walk && !m_walk->isFull();
    beginWalk(JobWalk::Extent::Full);
}

void AccountSync::pause()
{
    m_walk.reset();
    m_modelWalk.reset();
    m_inspector.cancel();
    m_timer.stop();
    m_missing.clear(); // the next full walk finds them again
    m_refusal.reset();
    m_probe.clear();
    m_state.phase = AccountState::Phase::Paused;
    m_state.error.reset();
    m_state.isWalking = false;
    m_state.nextTry = {};
    endOpenings(*whyNothingOpens());
    report();
}

void AccountSync::resume()
{
    const bool wasPaused = m_state.phase == AccountState::Phase::Paused;
    m_failures = 0;
    m_state.phase = wasPaused && m_lastFullWalk.isValid() ? AccountState::Phase::Ready : AccountState::Phase::Loading;
    m_state.error.reset();
    beginWalk(JobWalk::Extent::Full);
}

void AccountSync::awaitKey()
{
    m_state.phase = AccountState::Phase::Loading;
    report();
}

void AccountSync::keyRejected(const Error &error)
{
    if (isAtWork())
        fail(error);
}

void AccountSync::preferModel(const QString &model)
{
    const bool isFirstWalk = m_walk && !m_lastFullWalk.isValid();
    if (!isFirstWalk || model.isEmpty())
        return;
    PageToken token;
    token.model = model;
    const bool canBeAsked = m_context.dialect.jobs(token).request.query != m_context.dialect.jobs({}).request.query;
    if (!canBeAsked)
        return; // it would be the whole list a second time
    m_modelWalk = std::make_unique<JobWalk>(m_context.http, m_context.dialect, token, JobWalk::Extent::Full,
                                            QSet<QString>(), Priority::Visible);
    connect(m_modelWalk.get(), &JobWalk::page, this, &AccountSync::takePage);
    m_modelWalk->start();
}

void AccountSync::inspect(const QString &jobId, Priority priority)
{
    const JobKey key{m_account.id, jobId};
    if (!isAtWork()) {
        Q_EMIT inspected(key, m_state.error);
        return;
    }
    const Job *job = m_known.find(jobId);
    if (job && job->isDetailed && isTerminal(job->status)) {
        Q_EMIT inspected(key, {});
        return;
    }
    m_inspector.inspect(key, priority);
}

void AccountSync::beginWalk(JobWalk::Extent extent)
{
    if (!isAtWork() || m_walk)
        return;
    m_timer.stop();
    m_walk = std::make_unique<JobWalk>(m_context.http, m_context.dialect, PageToken(), extent, m_known.ids());
    connect(m_walk.get(), &JobWalk::page, this, &AccountSync::takePage);
    connect(m_walk.get(), &JobWalk::finished, this, &AccountSync::walkFinished);
    connect(m_walk.get(), &JobWalk::stumbled, this, &AccountSync::noteStumble);
    connect(m_walk.get(), &JobWalk::failed, this, &AccountSync::fail);
    m_hasStumbled = false;
    m_state.isWalking = true;
    m_state.pagesRead = 0;
    m_state.nextTry = m_mode == Mode::Watch ? m_context.clock.now().addMSecs(interval().count()) : QDateTime();
    report();
    m_walk->start();
    if (extent == JobWalk::Extent::Full)
        return;
    for (const QString &id : m_known.active())
        inspect(id, Priority::Normal);
}

void AccountSync::takePage(const std::vector<Job> &entries)
{
    if (m_walk) {
        m_state.pagesRead = m_walk->pagesRead();
        m_state.total = m_walk->total();
    }
    forgetStumble();
    const QDateTime now = m_context.clock.now();
    account_facts::noteAnswer(&m_state, now, m_context.http.lastWireTime());
    std::vector<Job> dated = entries;
    for (Job &job : dated)
        job.source.at = now;
    const std::vector<QString> active = m_known.active();
    const std::vector<Job> news = m_known.takeFromList(dated);
    store(news);
    for (const Job &job : news) {
        if (isTerminal(job.status) && std::ranges::find(active, job.key.id) != active.end())
            m_ended.insert(job.key.id);
    }
    report();
}

/// All tries of a question last minutes when nobody answers: whoever looks hears of the first.
void AccountSync::noteStumble(const Error &error)
{
    const bool isWell = m_state.phase == AccountState::Phase::Loading || m_state.phase == AccountState::Phase::Ready;
    if (error.kind != ErrorKind::Timeout || m_mode == Mode::Once || !isWell)
        return;
    m_hasStumbled = true;
    m_state.phase = AccountState::Phase::Failing;
    m_state.error = error;
    m_state.failedAt = m_context.clock.now();
    m_state.nextTry = {}; // it is under way
    report();
}

void AccountSync::forgetStumble()
{
    if (!std::exchange(m_hasStumbled, false))
        return;
    m_state.phase = m_lastFullWalk.isValid() ? AccountState::Phase::Ready : AccountState::Phase::Loading;
    m_state.error.reset();
    m_state.failedAt = {};
}

void AccountSync::walkFinished()
{
    const std::unique_ptr<JobWalk> walk = std::move(m_walk);
    const QDateTime now = m_context.clock.now();
    account_facts::noteAnswer(&m_state, now, m_context.http.lastWireTime());
    if (walk->isFull()) {
        m_lastFullWalk = now;
        m_state.asOf = now;
        m_state.skippedJobs = walk->skipped();
        if (const auto stored = m_context.archive.walkCompleted(m_account.id, now); !stored)
            Q_EMIT storageFailed(stored.error());
        markMissing(walk->seen());
    }
    m_failures = 0;
    m_refusal.reset();
    m_state.phase = AccountState::Phase::Ready;
    m_state.error.reset();
    m_state.isWalking = false;
    m_state.lacksList = false;
    m_state.listRefusal.reset();
    inspectEnded();
    if (std::exchange(m_wantsFullWalk, false))
        return beginWalk(JobWalk::Extent::Full);
    if (m_mode == Mode::Once)
        return report();
    schedule(interval());
}

Pace::Ms AccountSync::interval() const
{
    const Pace::Ms usual = listInterval(m_context.pace, m_known.running(), m_known.waiting(), m_known.size());
    // A person who waits for the first job is promised that it shows soon, whatever is set for watching.
    return m_known.size() == 0 ? usual : stretched(usual);
}

Pace::Ms AccountSync::stretched(Pace::Ms interval) const
{
    return Pace::Ms(qint64(double(interval.count()) * m_stretch));
}

void AccountSync::setRefreshInterval(Pace::Ms whileRunning)
{
    const Pace::Ms own = m_account.refreshEvery;
    m_stretch = double((own.count() > 0 ? own : whileRunning).count()) / double(m_context.pace.listWhileRunning.count());
    if (m_timer.isActive() && m_state.phase == AccountState::Phase::Ready)
        schedule(interval());
}

void AccountSync::fail(const Error &error)
{
    m_walk.reset();
    m_modelWalk.reset();
    ++m_failures;
    m_state.isWalking = false;
    if (!takeRefusal(error))
        rest(error);
}

/// Nothing comes of it now: until a person acts, or for a while.
void AccountSync::rest(const Error &error)
{
    m_state.error = error;
    m_state.failedAt = m_context.clock.now();
    const bool needsPerson = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden;
    const bool givesUp = m_mode == Mode::Once && (m_failures >= WalksTriedOnce || !mayPass(error.kind));
    m_state.phase = needsPerson ? AccountState::Phase::Stopped : AccountState::Phase::Failing;
    if (needsPerson || givesUp) {
        m_timer.stop();
        m_state.nextTry = {};
        return report();
    }
    schedule(pauseAfter(m_context.pace, error, m_failures));
}

void AccountSync::schedule(Pace::Ms pause)
{
    m_timer.start(pause);
    m_state.nextTry = m_context.clock.now().addMSecs(pause.count());
    report();
}

void AccountSync::store(const std::vector<Job> &jobs)
{
    const bool wasRefused = !m_unstored.isEmpty();
    for (const Job &job : jobs)
        m_unstored.insert(job.key.id);
    if (m_unstored.isEmpty())
        return;
    // What a full disk refused is tried again with every page: the service may forget it before the next start.
    std::vector<Job> unstored;
    for (const QString &id : std::as_const(m_unstored))
        unstored.push_back(*m_known.find(id));
    // Shown even when it cannot be stored: a full disk must not hide what the service says.
    const auto stored = m_context.archive.putJobs(unstored, m_context.clock.now());
    if (!stored)
        Q_EMIT storageFailed(stored.error());
    else if (wasRefused)
        Q_EMIT storageRecovered();
    if (stored)
        m_unstored.clear();
    if (!jobs.empty())
        Q_EMIT jobsFound(jobs);
}

void AccountSync::report()
{
    m_state.requestsLastHour = m_context.http.sentLastHour();
    Q_EMIT stateChanged(m_state);
}

void AccountSync::compareClocks(const QDateTime &serverTime)
{
    if (account_facts::noteClock(&m_state, serverTime, m_context.clock.now()))
        report();
}

void AccountSync::notePatience(Pace::Ms wait)
{
    if (!account_facts::notePatience(&m_state, m_context.clock.now(), wait))
        return;
    // A walk under way is silent until then, and so is the next.
    if (m_state.nextTry.isValid())
        m_state.nextTry = std::max(m_state.nextTry, m_state.silentUntil);
    report();
}
