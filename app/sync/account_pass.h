// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/account_sync.h"
#include "sync/log_follower.h"

#include <QObject>
#include <deque>
#include <memory>
#include <vector>

/// One full pass over an account: the list, every job's own answer and checkpoints, and every log line not yet archived.
/// Engine thread. It never waits for a log to grow. What is complete is not asked for again.
class AccountPass : public QObject
{
    Q_OBJECT

public:
    AccountPass(AccountSync &account, const SyncContext &context, QObject *parent = nullptr);
    ~AccountPass() override;

    void start();

    /// After finished(): what stopped the pass, or the first log that could not be fetched.
    const std::optional<Error> &failure() const { return m_failure; }

Q_SIGNALS:
    void grown(const LogGrowth &growth);
    void storageFailed(const Error &error);
    /// Jobs done and jobs known.
    void advanced(qsizetype done, qsizetype all);
    void finished();

private:
    void accountChanged(const AccountState &state);
    void beginJobs();
    void fill();
    void inspected(const JobKey &key, const std::optional<Error> &failure);
    void drain(const Job &job);
    void drained(LogFollower *log);
    void jobDone();
    void note(const Error &error);
    void finish(std::optional<Error> failure);

    AccountSync &m_account;
    const SyncContext m_context;
    std::deque<QString> m_waiting;
    std::vector<std::unique_ptr<LogFollower>> m_logs;
    QSet<QString> m_inspecting;
    qsizetype m_done = 0;
    qsizetype m_all = 0;
    bool m_hasBegun = false;
    bool m_isFinished = false;
    std::optional<Error> m_failure;
};
