// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/event_walk.h"
#include "sync/log_follower.h"

#include <QTimer>
#include <memory>

/// The log of a job whose service sends events instead of lines: each walk over what is new adds its lines. Engine thread.
///
/// Watching, it asks again every 3 s, backing off to 10 s while nothing comes. A job that has ended is complete after a walk
/// that began after its end; when that was just now, after one more some time later. Then the file with its metrics is
/// fetched, once. A service without events, or without files, is no failure.
class EventSync : public LogFollower
{
    Q_OBJECT

public:
    EventSync(Job job, const SyncContext &context, Mode mode, const AccountState &account, QObject *parent = nullptr);

    void start() override;
    void setJob(const Job &job) override;
    void setViewport(qint64, qint64) override {} ///< nothing between two lines is ever missing
    void refresh() override;

private:
    void readState();
    void walkClosed();
    void walkFailed(const Error &error);
    bool endedJustNow() const;
    void takeEnd();
    void takeNothingYet();
    void takeLack();
    void askFile();
    void takeFile(const ResultFile &file);
    void fileFailed(const Error &error);
    void broken(const Error &error);
    void rejected(const Error &error);
    void finish(std::optional<Error> failure);

    std::unique_ptr<EventWalk> m_walk;
    QTimer m_timer;
    const bool m_hasEvents; ///< as far as is known
    const bool m_hasFiles;
    bool m_isBeforeStart = false; ///< the walk under way began while the job waited
    bool m_isAfterEnd = false;    ///< the walk under way began when the job had ended
    QDateTime m_endedAt;         ///< when we heard of its end; invalid when it had ended before
    bool m_confirmsEnd = false;  ///< a walk after its end was the last but one
    bool m_isFileAsked = false;  ///< a question is under way
    bool m_isFinished = false;
    int m_failures = 0;      ///< in a row
    int m_emptyWalks = 0;    ///< in a row
};
