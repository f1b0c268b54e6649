// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_request.h"
#include "sync/fetch_window.h"
#include "sync/log_ending.h"
#include "sync/log_follower.h"
#include "sync/log_plan.h"
#include "sync/log_trouble.h"

#include <QTimer>

/// A log that is addressed by line. Engine thread.
///
/// Watching, it follows a growing log: every 3 s, backing off to 10 s while nothing comes. One place on the wire is kept
/// free of what nobody looks at, so that a jump to any line does not wait for an answer to something else.
class LogSync : public LogFollower
{
    Q_OBJECT

public:
    LogSync(Job job, const SyncContext &context, Mode mode, QObject *parent = nullptr);

    void start() override;
    void setJob(const Job &job) override;
    void setViewport(qint64 firstLine, qint64 lastLine) override;
    void refresh() override;
    void setKeepsComplete(bool isKept) override;

private:
    void loadPlan();
    void askMore();
    std::optional<LogPlan::Wish> leastUrgent() const;
    void ask(const LogRange &range);
    Priority priorityOf(const LogRange &range) const;
    void take(const LogRange &range, LogBlock block);
    void takeLines(const LogRange &range, const LogBlock &block);
    void takeNothing(const LogRange &range, const LogBlock &block);
    void takeEnd();
    void beginAnew();
    void refused(const LogRange &range, const Error &error);
    void unreadable(const LogRange &range, const Error &error, LogTrouble::Evidence evidence);
    void putGap(const LogRange &range, qint64 count, const QString &reason);
    void broken(const Error &error);
    void settle();
    void settleAtEnd();
    bool isAllWantedHeld() const { return m_keepsComplete ? m_plan.isEverythingHeld() : m_plan.isTailHeld(); }
    void setComplete();
    void finish(std::optional<Error> failure);

    LogPlan m_plan;
    LogTrouble m_trouble;
    LogEnding m_ending;
    AttemptCount m_attempts;
    QTimer m_timer;
    FetchWindow m_window;
    bool m_keepsComplete = true;
    bool m_isOver = false; ///< no line will come behind the last one; some before it may not be here
    bool m_isFinished = false;
};
