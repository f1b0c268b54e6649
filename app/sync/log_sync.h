// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_request.h"
#include "sync/log_plan.h"
#include "sync/log_trouble.h"
#include "sync/sync_context.h"
#include "values/job.h"
#include "values/log_state.h"

#include <QObject>
#include <QTimer>

/// Streams one job's log into the archive. Engine thread. Deleting it stops it; the next one goes on where it stopped.
///
/// Watching, it follows a growing log: every 3 s, backing off to 10 s while nothing comes. Draining, it fetches what exists
/// and finishes: it never waits for a log to grow. Lines are stored before they are reported.
class LogSync : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Watch, Drain };

    LogSync(Job job, const SyncContext &context, Mode mode, QObject *parent = nullptr);

    void start();
    /// Newer facts of the job: its end changes what an empty answer means.
    void setJob(const Job &job);
    /// Lines on screen go first.
    void setViewport(qint64 firstLine, qint64 lastLine);
    /// Asks for growth now.
    void refresh();

    const LogState &state() const { return m_state; }
    /// After finished(): the failure that ended it early.
    const std::optional<Error> &failure() const { return m_failure; }

Q_SIGNALS:
    /// Blocks that became readable, and the state after that.
    void grown(const LogGrowth &growth);
    void keyRejected(const Error &error);
    void storageFailed(const Error &error);
    /// Nothing more will come: the log is complete, a drain has what exists, or it gave up.
    void finished();

private:
    void loadPlan();
    void askMore();
    void ask(const LogRange &range);
    Priority priorityOf(const LogRange &range) const;
    void take(const LogRange &range, LogBlock block);
    void takeLines(const LogRange &range, const LogBlock &block);
    void takeNothing(const LogRange &range, const LogBlock &block);
    void takeEnd();
    bool isOfAnotherLog(const LogRange &range, const LogBlock &block);
    void beginAnew();
    void refused(const LogRange &range, const Error &error);
    void unreadable(const LogRange &range, const Error &error, LogTrouble::Evidence evidence);
    void putGap(const LogRange &range, qint64 count, const QString &reason);
    void broken(const Error &error);
    void settle();
    void settleAtEnd();
    bool endedLongAgo() const;
    void setComplete();
    void finish(std::optional<Error> failure);
    void report(std::vector<qint64> blocks);

    Job m_job;
    const SyncContext m_context;
    const Mode m_mode;
    LogPlan m_plan;
    LogTrouble m_trouble;
    LogState m_state;
    std::optional<Error> m_failure;
    QTimer m_timer;
    int m_failures = 0;     ///< attempts of any kind that failed in a row
    bool m_isAttemptBroken = false; ///< one of the questions since the last pause has failed
    int m_emptyAnswers = 0; ///< at the end, in a row
    QDateTime m_emptySince; ///< first empty answer after the job's end
    QDateTime m_shrunkSince; ///< when the total was first seen below what is held
    bool m_sawEnd = false; ///< the job was active when this began: its last lines may still come, whatever the times say
    bool m_isFinished = false;
};
