// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/account_pass.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace {

/// Jobs worked on side by side: enough to fill the connections when logs are short, few enough to finish one by one.
constexpr size_t JobsAtOnce = 6;

/// Nobody answers at all: then no other job's log will be given either.
bool isOutOfReach(const Error &error)
{
    return error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Tls;
}

} // namespace

AccountPass::AccountPass(AccountSync &account, const SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_context(context)
{
    connect(&m_account, &AccountSync::stateChanged, this, &AccountPass::accountChanged);
    connect(&m_account, &AccountSync::inspected, this, &AccountPass::inspected);
}

AccountPass::~AccountPass() = default;

void AccountPass::start()
{
    m_account.start();
}

void AccountPass::accountChanged(const AccountState &state)
{
    const bool isFailing = state.phase == AccountState::Phase::Failing && !state.nextTry.isValid();
    const bool hasGivenUp = state.phase == AccountState::Phase::Stopped
        || (isFailing && !state.isWalking && !m_account.isProbing());
    if (hasGivenUp)
        finish(state.error);
    else if (state.phase == AccountState::Phase::Ready && !state.isWalking && !m_hasBegun)
        beginJobs();
}

void AccountPass::beginJobs()
{
    m_hasBegun = true;
    for (const QString &id : m_account.jobs().ids()) {
        if (!m_account.jobs().find(id)->isGone)
            m_waiting.push_back(id);
    }
    // Newest first. Ids alone do not say when: those of some services are drawn by lot.
    const auto age = [this](const QString &id) { return std::pair(m_account.jobs().find(id)->created.utc, id); };
    std::ranges::sort(m_waiting, std::greater<>(), age);
    m_all = qsizetype(m_waiting.size());
    if (m_all == 0 && m_account.state().listRefusal)
        return finish(m_account.state().listRefusal); // nothing could be done
    Q_EMIT advanced(0, m_all);
    fill();
}

void AccountPass::fill()
{
    while (!m_isFinished && !m_waiting.empty() && m_logs.size() + size_t(m_inspecting.size()) < JobsAtOnce) {
        const QString id = m_waiting.front();
        m_waiting.pop_front();
        m_inspecting.insert(id);
        m_account.inspect(id, Priority::Normal);
    }
    if (m_waiting.empty() && m_logs.empty() && m_inspecting.isEmpty())
        finish(m_failure);
}

void AccountPass::inspected(const JobKey &key, const std::optional<Error> &failure)
{
    if (!m_inspecting.remove(key.id) || m_isFinished)
        return;
    // A job that was deleted since the list named it is no failure.
    if (failure && failure->kind != ErrorKind::NotFound)
        note(*failure);
    if (const Job *job = m_account.jobs().find(key.id); job && !job->isGone)
        drain(*job);
    else
        jobDone();
}

void AccountPass::drain(const Job &job)
{
    m_logs.push_back(LogFollower::create(job, m_context, LogFollower::Mode::Drain, m_account.state()));
    LogFollower *log = m_logs.back().get();
    connect(log, &LogFollower::grown, this, &AccountPass::grown);
    connect(log, &LogFollower::storageFailed, this, &AccountPass::storageFailed);
    connect(log, &LogFollower::keyRejected, &m_account, &AccountSync::keyRejected);
    connect(log, &LogFollower::absent, &m_account, &AccountSync::noteAbsent);
    // Queued: the log is deleted there, and it may finish while it is being started.
    connect(log, &LogFollower::finished, this, [this, log] { drained(log); }, Qt::QueuedConnection);
    log->start();
}

void AccountPass::drained(LogFollower *log)
{
    if (m_isFinished)
        return; // it is gone
    const std::optional<Error> failure = log->failure();
    std::erase_if(m_logs, [log](const auto &own) { return own.get() == log; });
    if (failure && failure->kind != ErrorKind::NotFound)
        note(*failure);
    // Without a connection every other log would wait in vain, one after the other.
    failure && isOutOfReach(*failure) ? finish(failure) : jobDone();
}

void AccountPass::note(const Error &error)
{
    if (!m_failure)
        m_failure = error;
}

void AccountPass::jobDone()
{
    ++m_done;
    Q_EMIT advanced(m_done, m_all);
    if (!m_isFinished)
        fill();
}

void AccountPass::finish(std::optional<Error> failure)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_failure = std::move(failure);
    m_waiting.clear();
    // One of them may be the caller.
    for (std::unique_ptr<LogFollower> &log : m_logs)
        log.release()->deleteLater();
    m_logs.clear();
    Q_EMIT finished();
}
