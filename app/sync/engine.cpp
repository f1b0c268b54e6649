// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine.h"

#include "sync/engine_member.h"

#include "archive/archive.h"
#include "sync/connection_tester.h"
#include "sync/digest_keeper.h"

#include <algorithm>
#include <utility>

namespace {

/// The write-ahead log is moved into the file when nothing was written for this long.
constexpr std::chrono::seconds IdleBeforeCheckpoint(5);

} // namespace

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
    member->mayBeAsked = account.mayBeAsked;
    member->isPaused = account.account.isPaused;
    member->keepsCompleteLogs = account.account.keepsCompleteLogs;
    member->dialect = account.dialect;
    const auto authorize = [dialect = account.dialect, credentials = member->credentials](QNetworkRequest &request) {
        dialect->authorize(request, *credentials);
    };
    Http::Setup http;
    http.baseUrl = account.account.baseUrl;
    http.authorize = authorize;
    http.secrets = [credentials = member->credentials] { return credentials->all(); };
    http.retry = m_setup.retry;
    http.proxy = account.account.proxy;
    http.proxyPassword = account.credentials.proxyPassword;
    member->http = std::make_unique<Http>(std::move(http));
    member->context = std::make_unique<SyncContext>(
        SyncContext{*member->http, *member->dialect, *m_archive, m_setup.clock, m_setup.pace});
    const auto mode = m_passing > 0 ? AccountSync::Mode::Once : AccountSync::Mode::Watch;
    if (const auto stored = m_archive->putAccount(account.account); !stored)
        Q_EMIT storageFailed(stored.error());
    member->sync = std::make_unique<AccountSync>(account.account, *member->context, mode, account.archived.get());
    if (m_refreshInterval)
        member->sync->setRefreshInterval(*m_refreshInterval);
    member->sampler = std::make_unique<LogSampler>(*member->sync, *member->context);
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
    connect(sync, &AccountSync::opened, this, &Engine::jobOpened);
    connect(sync, &AccountSync::storageFailed, this, &Engine::storageFailed);
    connect(sync, &AccountSync::storageRecovered, this, &Engine::storageRecovered);
    connect(sync, &AccountSync::stateChanged, this, [this, &member](const AccountState &state) {
        m_checkpointTimer.start();
        // A rejected key ends the log as well: nothing is asked until the person acts.
        if (member.isAtRest())
            stopWatching(member);
        Q_EMIT accountChanged(state);
        member.sampler->pump();
    });
    LogSampler *sampler = member.sampler.get();
    connect(sampler, &LogSampler::stored, this, [this](const Job &job) { linesStored(job.key); });
    connect(sampler, &LogSampler::storageFailed, this, &Engine::storageFailed);
    connect(sampler, &LogSampler::keyRejected, sync, &AccountSync::keyRejected);
    connect(sampler, &LogSampler::absent, sync, &AccountSync::noteAbsent);
}

void Engine::addAccount(const EngineAccount &account)
{
    startMember(add(account));
}

void Engine::removeAccount(const QString &accountId, Leaving leaving)
{
    if (m_watched.account == accountId)
        m_watched = {};
    if (const Member *member = find(accountId))
        member->sync->endOpenings(changedMeanwhile());
    std::erase_if(m_growth, [&](const LogGrowth &growth) { return growth.state.job.account == accountId; });
    std::erase_if(m_members, [&](const auto &member) { return member->sync->account().id == accountId; });
    if (const auto stored = m_archive->removeAccount(accountId, leaving); !stored)
        Q_EMIT storageFailed(stored.error());
}

void Engine::setPaused(const QString &accountId, bool isPaused)
{
    Member *member = find(accountId);
    const bool isAlready = member && (member->sync->state().phase == AccountState::Phase::Paused) == isPaused;
    // Without a key there is nothing to pause, but the wish of an earlier run can be taken back.
    if (!member || isAlready || (isPaused && !member->mayBeAsked))
        return;
    member->isPaused = isPaused;
    storeOptions(*member);
    if (isPaused) {
        member->sampler->cancel();
        return member->sync->pause();
    }
    if (!member->mayBeAsked)
        return member->sync->awaitKey();
    member->sync->resume();
    if (m_watched.account == accountId)
        beginWatching();
}

/// All that was chosen since the member began: what is stored replaces the whole account.
void Engine::storeOptions(const Member &member)
{
    Account account = member.sync->account();
    account.isPaused = member.isPaused;
    account.keepsCompleteLogs = member.keepsCompleteLogs;
    if (const auto stored = m_archive->putAccount(account); !stored)
        Q_EMIT storageFailed(stored.error());
}

void Engine::setRefreshInterval(std::chrono::seconds whileRunning)
{
    m_refreshInterval = whileRunning;
    for (const auto &member : m_members)
        member->sync->setRefreshInterval(whileRunning);
}

void Engine::sampleLogs(const std::vector<JobKey> &visible)
{
    for (const auto &member : m_members) {
        std::vector<QString> ids;
        for (const JobKey &key : visible) {
            if (key.account == member->sync->account().id)
                ids.push_back(key.id);
        }
        member->sampler->setVisible(std::move(ids));
    }
}

void Engine::testConnection(const EngineAccount &account, quint64 number)
{
    m_tester = std::make_unique<ConnectionTester>(account.account, account.dialect, account.credentials,
                                                  m_setup.pace.testDeadline);
    connect(m_tester.get(), &ConnectionTester::finished, this, [this, number](const ConnectionTest &test) {
        m_tester.release()->deleteLater();
        Q_EMIT connectionTested(test, number);
    });
    m_tester->start();
}

void Engine::catchUp()
{
    std::vector<Job> jobs;
    for (const JobKey &key : m_archive->reader().logsWithoutDigest().value_or(std::vector<JobKey>())) {
        const Member *member = find(key.account);
        if (const Job *job = member ? member->sync->jobs().find(key.id) : nullptr)
            jobs.push_back(*job);
    }
    m_digests->catchUp(jobs);
}

void Engine::startMember(Member &member)
{
    // What a person wished holds before the keychain has answered, too.
    if (member.isPaused)
        member.sync->pause();
    else if (!member.mayBeAsked)
        Q_EMIT accountChanged(member.sync->state());
    else
        member.sync->start();
}

void Engine::setCredentials(const QString &accountId, const Credentials &credentials, bool mayBeAsked)
{
    Member *member = find(accountId);
    if (!member)
        return;
    *member->credentials = credentials;
    member->mayBeAsked = mayBeAsked;
    if (!mayBeAsked)
        return;
    // The keychain's answer at the start is no wish to go on.
    if (member->isPaused)
        return member->sync->pause();
    member->sync->resume();
    if (m_watched.account == accountId)
        beginWatching();
}

/// Why nobody answers any more what was asked of a connection.
Error Engine::changedMeanwhile()
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.code = QStringLiteral("Changed");
    error.message = QStringLiteral("the connection was changed meanwhile");
    return error;
}

Engine::Member *Engine::find(const QString &accountId)
{
    const auto found = std::ranges::find_if(m_members, [&](const auto &m) { return m->sync->account().id == accountId; });
    return found == m_members.end() ? nullptr : found->get();
}

void Engine::refresh()
{
    for (const auto &member : m_members)
        refreshAccount(member->sync->account().id);
}

void Engine::refreshAccount(const QString &accountId)
{
    Member *member = find(accountId);
    if (!member || !member->mayBeAsked)
        return;
    member->sync->refresh();
    refreshLog(*member);
}

void Engine::openJob(const JobKey &key)
{
    Member *member = find(key.account);
    if (member && member->mayBeAsked)
        return member->sync->open(key.id);
    Error error;
    error.kind = ErrorKind::Unauthorized;
    error.message = QStringLiteral("no key is set");
    Q_EMIT jobOpened(key, error);
}

void Engine::preferModel(const QString &model)
{
    for (const auto &member : m_members)
        member->sync->preferModel(model);
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
