// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/local_log.h"
#include "training/run.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <memory>

/// The digest of one generation of a log: what has been read once is not read again when the log has grown. One thread at a
/// time.
class GrowingDigest
{
public:
    /// Of all that is parsed by now; empty when it was stopped.
    JobDigest read(LocalLogReader &log, training::Coverage coverage, const std::atomic<bool> &stops);

private:
    training::RunBuilder m_run{training::Wanted::Shown}; ///< of the blocks that stay as they are
    qint64 m_settled = 0;                                ///< how many those are
};

/// What the table says of a local log, and what the disk says of its file: reckoned in the pool when its first lines are
/// there, when it is read to its end, and whenever it has grown since, at most once a second, a long log less often. Main
/// thread.
class LocalDigest : public QObject
{
    Q_OBJECT

public:
    struct Reading
    {
        JobDigest digest;
        QDateTime modified; ///< UTC; invalid when the file is not there
        QString packing;
        std::chrono::milliseconds spent{};
    };

    /// `log` must outlive this.
    explicit LocalDigest(const LocalLog &log, QObject *parent = nullptr);
    ~LocalDigest() override;

    /// The log has changed, or it is another one now.
    void touch();
    /// Everything that is known of the log is in the last reading.
    bool isIdle() const { return !m_isOld && !m_watcher.isRunning(); }

Q_SIGNALS:
    void reckoned(const LocalDigest::Reading &reading);

private:
    void begin();
    void take();

    const LocalLog &m_log;
    std::shared_ptr<GrowingDigest> m_digest; ///< of m_generation of the log
    int m_generation = 0;
    std::shared_ptr<std::atomic<bool>> m_stops; ///< of the reading under way
    bool m_isOld = false;                       ///< the log has changed since the last reading began
    bool m_hasRead = false;
    QTimer m_pause;
    QFutureWatcher<Reading> m_watcher;
};
