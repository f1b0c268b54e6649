// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/service_parts.h"
#include "sync/sync_context.h"
#include "values/account_state.h"
#include "values/job.h"
#include "values/log_state.h"

#include <QObject>
#include <memory>
#include <optional>

/// Streams one job's log into the archive. Engine thread. Deleting it stops it; the next one goes on where it stopped.
///
/// Lines are stored before they are reported. Which kind a job needs depends on how its service addresses a log.
class LogFollower : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        Watch, ///< follows a growing log
        Drain  ///< fetches what exists and finishes: never waits for a log to grow
    };

    /// The kind that the account's dialect needs; `account` says what is known of the service.
    static std::unique_ptr<LogFollower> create(const Job &job, const SyncContext &context, Mode mode,
                                               const AccountState &account);

    virtual void start() = 0;
    /// Newer facts of the job: its end changes what an empty answer means.
    virtual void setJob(const Job &job) = 0;
    /// Lines on screen go first.
    virtual void setViewport(qint64 firstLine, qint64 lastLine) = 0;
    /// Asks for growth now.
    virtual void refresh() = 0;
    /// See Account::keepsCompleteLogs. What a service has as events comes whole: a page of them says nothing of its place.
    virtual void setKeepsComplete(bool isKept) { Q_UNUSED(isKept) }

    const LogState &state() const { return m_state; }
    /// After finished(): the failure that ended it early.
    const std::optional<Error> &failure() const { return m_failure; }

Q_SIGNALS:
    /// Blocks that became readable, and the state after that.
    void grown(const LogGrowth &growth);
    void keyRejected(const Error &error);
    void storageFailed(const Error &error);
    /// Where the job's events, or its result file, should be, the service has nothing (404, 405, 501): no failure.
    void absent(service_parts::Part part, const JobKey &job, const Error &error);
    /// Nothing more will come: the log is complete, a drain has what exists, or it gave up.
    void finished();

protected:
    LogFollower(Job job, const SyncContext &context, Mode mode, QObject *parent);

    void report(std::vector<qint64> blocks) { Q_EMIT grown({m_state, std::move(blocks)}); }

    Job m_job;
    const SyncContext m_context;
    const Mode m_mode;
    LogState m_state;
    std::optional<Error> m_failure;
};
