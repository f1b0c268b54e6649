// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine.h"

#include "archive/archive.h"
#include "net/http.h"
#include "sync/account_pass.h"
#include "sync/account_sync.h"
#include "sync/digest_keeper.h"
#include "sync/log_sync.h"

#include <algorithm>
#include <utility>

namespace {

/// The write-ahead log is moved into the file when nothing was written for this long.
constexpr std::chrono::seconds IdleBeforeCheckpoint(5);

} // namespace

/// All that belongs to one account. Members are declared in order of dependence: destruction is the reverse, and ends
/// every question before the dialect goes.
struct Engine::Member
{
    std::shared_ptr<Credentials> credentials;
    std::shared_ptr<const Dialect> dialect;
    std::unique_ptr<Http> http;
    std::unique_ptr<SyncContext> context;
    std::unique_ptr<AccountSync> sync;
    std::unique_ptr<AccountPass> pass;
    std::unique_ptr<LogSync> log; ///< of the watched job
};

Engine::Engine(std::unique_ptr<Archive> archive, const Setup &setup)
    : m_archive(std::move(archive))
    , m_setup(setup)
    , m_digests(std::make_unique<DigestKeeper>(*m_archive, setup.pace))
    , m_growthTimer(this)
    , m_checkpointTimer(this)
{
    m_digests->setParent(this); // moves along to the engine thread
    m_growthTimer.setSingleShot(true);
    m_growthTimer.setInterval(setup.pace.growthEvery);
    m_checkpointTimer.setSingleShot(true);
    m_checkpointTimer.setInterval(IdleBeforeCheckpoint);
    connect(&m_growthTimer, &QTimer::timeout, this, &Engine::reportGrowth);
    connect(&m_checkpointTimer, &QTimer::timeout, this, [this] { m_archive->checkpoint(); });
    connect(this, &Engine::storageFailed, this, [this] { m_isRefused = true; });
    connect(m_digests.get(), &DigestKeeper::ready, this, &Engine::digestFound);
}

Engine::~Engine()
{
    m_members.clear();
}

Engine::Member &Engine::add(const EngineAccount &account)
{
    auto member = std::make_unique<Member>();
    member->credentials = std::make_shared<Credentials>(account.credentials);
    member->dialect = account.dialect;
    const auto authorize = [dialect = account.dialect, credentials = member->credentials](QNetworkRequest &request) {
        dialect->authorize(request, *credentials);
    };
    Http::Setup http;
    http.baseUrl = account.account.baseUrl;
    http.authorize = authorize;
    http.retry = m_setup.retry;
    member->http = std::make_unique<Http>(std::move(http));
    member->context = std::make_unique<SyncContext>(
        SyncContext{*member->http, *member->dialect, *m_archive, m_setup.clock, m_setup.pace});
    const auto mode = m_passing > 0 ? AccountSync::Mode::Once : AccountSync::Mode::Watch;
    if (const auto stored = m_archive->putAccount(account.account); !stored)
        Q_EMIT storageFailed(stored.error());
    member->sync = std::make_unique<AccountSync>(account.account, *member->context, mode);
    m_members.push_back(std::move(member));
    connectAccount(*m_members.back());
    return *m_members.back();
}

void Engine::connectAccount(Member &member)
{
    AccountSync *sync = member.sync.get();
    connect(sync, &AccountSync::jobsFound, this, &Engine::jobsFound);
    connect(sync, &AccountSync::jobsFound, this, &Engine::updateWatched);
    connect(sync, &AccountSync::checkpointsStored, this, &Engine::checkpointsChanged);
    connect(sync, &AccountSync::storageFailed, this, &Engine::storageFailed);
    connect(sync, &AccountSync::storageRecovered, this, &Engine::storageRecovered);
    connect(sync, &AccountSync::stateChanged, this, [this, &member](const AccountState &state) {
        m_checkpointTimer.start();
        // A rejected key ends the log as well: nothing is asked until the person acts.
        if (state.phase == AccountState::Phase::Stopped && member.log)
            member.log.release()->deleteLater();
        Q_EMIT accountChanged(state);
    });
}

void Engine::addAccount(const EngineAccount &account)
{
    startMember(add(account));
}

void Engine::startMember(Member &member)
{
    if (!member.credentials->key.isEmpty())
        member.sync->start();
    else
        Q_EMIT accountChanged(member.sync->state());
}

void Engine::setKey(const QString &accountId, const QByteArray &key)
{
    Member *member = find(accountId);
    if (!member)
        return;
    member->credentials->key = key;
    member->sync->resume();
    if (m_watched.account == accountId)
        beginWatching();
}

Engine::Member *Engine::find(const QString &accountId)
{
    const auto found = std::ranges::find_if(m_members, [&](const auto &m) { return m->sync->account().id == accountId; });
    return found == m_members.end() ? nullptr : found->get();
}

void Engine::watch(const JobKey &key)
{
    if (key == m_watched)
        return;
    if (Member *before = find(m_watched.account))
        before->log.reset();
    m_watched = key;
    beginWatching();
}

void Engine::beginWatching()
{
    Member *member = find(m_watched.account);
    if (!member || member->log)
        return;
    const Job *job = member->sync->jobs().find(m_watched.id);
    if (!job)
        return;
    const bool mayAsk = !member->credentials->key.isEmpty() && member->sync->state().phase != AccountState::Phase::Stopped;
    if (!mayAsk) {
        Q_EMIT logGrown({archivedState(m_watched), {}});
        return;
    }
    member->sync->inspect(m_watched.id, Priority::Visible);
    member->log = std::make_unique<LogSync>(*job, *member->context, LogSync::Mode::Watch);
    connect(member->log.get(), &LogSync::grown, this, &Engine::logHasGrown);
    connect(member->log.get(), &LogSync::storageFailed, this, &Engine::storageFailed);
    connect(member->log.get(), &LogSync::keyRejected, member->sync.get(), &AccountSync::keyRejected);
    member->log->start();
}

LogState Engine::archivedState(const JobKey &key) const
{
    LogState state;
    state.job = key;
    const auto index = m_archive->reader().logIndex(key);
    if (!index)
        return state;
    state.generation = index->generation;
    state.total = index->total;
    state.heldLines = index->heldLines();
    state.lastGrowth = index->lastGrowth;
    state.phase = index->isComplete ? LogState::Phase::Complete
        : state.heldLines > 0       ? LogState::Phase::Streaming
                                    : LogState::Phase::NoLogYet;
    return state;
}

void Engine::setViewport(const JobKey &key, qint64 firstLine, qint64 lastLine)
{
    Member *member = find(key.account);
    if (member && member->log && key == m_watched)
        member->log->setViewport(firstLine, lastLine);
}

void Engine::refresh()
{
    for (const auto &member : m_members) {
        if (member->credentials->key.isEmpty())
            continue;
        member->sync->refresh();
        if (member->log)
            member->log->refresh();
    }
}

void Engine::preferModel(const QString &model)
{
    for (const auto &member : m_members)
        member->sync->preferModel(model);
}

void Engine::updateWatched(const std::vector<Job> &jobs)
{
    m_checkpointTimer.start();
    Member *member = find(m_watched.account);
    for (const Job &job : jobs) {
        if (!member || job.key != m_watched)
            continue;
        if (member->log)
            member->log->setJob(job);
        else
            beginWatching(); // it was chosen before the list brought it
    }
}

void Engine::logHasGrown(const LogGrowth &growth)
{
    if (!growth.blocks.empty()) {
        if (std::exchange(m_isRefused, false))
            Q_EMIT storageRecovered();
        if (Member *member = find(growth.state.job.account)) {
            if (const Job *job = member->sync->jobs().find(growth.state.job.id))
                m_digests->touch(*job);
        }
    }
    const auto same = std::ranges::find_if(m_growth, [&](const LogGrowth &g) { return g.state.job == growth.state.job; });
    if (same == m_growth.end()) {
        m_growth.push_back(growth);
    } else {
        // After a replacement the old blocks' numbers mean nothing any more.
        if (same->state.generation != growth.state.generation)
            same->blocks.clear();
        same->blocks.insert(same->blocks.end(), growth.blocks.begin(), growth.blocks.end());
        same->state = growth.state;
    }
    if (!m_growthTimer.isActive())
        m_growthTimer.start();
    m_checkpointTimer.start();
}

void Engine::reportGrowth()
{
    for (LogGrowth &growth : std::exchange(m_growth, {})) {
        std::ranges::sort(growth.blocks);
        growth.blocks.erase(std::unique(growth.blocks.begin(), growth.blocks.end()), growth.blocks.end());
        Q_EMIT logGrown(growth);
    }
}

void Engine::pass(const std::vector<EngineAccount> &accounts)
{
    m_passing = int(accounts.size());
    std::vector<Member *> members;
    for (const EngineAccount &account : accounts)
        members.push_back(&add(account));
    for (Member *member : members)
        passMember(*member);
    if (accounts.empty())
        Q_EMIT passFinished();
}

void Engine::passMember(Member &member)
{
    if (member.credentials->key.isEmpty()) {
        Error error;
        error.kind = ErrorKind::Unauthorized;
        error.message = QStringLiteral("no key is set");
        Q_EMIT accountPassed(member.sync->account().id, error);
        return memberPassed();
    }
    member.pass = std::make_unique<AccountPass>(*member.sync, *member.context);
    const QString id = member.sync->account().id;
    AccountPass *pass = member.pass.get();
    connect(pass, &AccountPass::grown, this, &Engine::logHasGrown);
    connect(pass, &AccountPass::storageFailed, this, &Engine::storageFailed);
    connect(pass, &AccountPass::advanced, this,
            [this, id](qsizetype done, qsizetype all) { Q_EMIT passAdvanced(id, done, all); });
    connect(pass, &AccountPass::finished, this, [this, id, pass] {
        Q_EMIT accountPassed(id, pass->failure());
        memberPassed();
    });
    pass->start();
}

void Engine::memberPassed()
{
    if (--m_passing > 0)
        return;
    m_digests->flush();
    m_archive->checkpoint();
    Q_EMIT passFinished();
}

void Engine::putFacts(const JobKey &key, qint64 logId,
                      const std::vector<std::pair<qint64, training::BlockFacts>> &facts)
{
    if (const auto stored = m_archive->putFacts(logId, facts); !stored) {
        Q_EMIT storageFailed(stored.error());
        return;
    }
    LogGrowth growth{archivedState(key), {}};
    for (const auto &[number, block] : facts)
        growth.blocks.push_back(number);
    logHasGrown(growth);
}
