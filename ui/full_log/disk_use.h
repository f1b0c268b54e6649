// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <optional>

/// What the newest log of one job takes on this computer's disk, read in a worker: at once, and now and then as the log grows.
/// Main thread.
class DiskUse : public QObject
{
    Q_OBJECT

public:
    explicit DiskUse(const QString &dataDir, QObject *parent = nullptr);

    /// Another log; nothing is known of it yet.
    void open(const JobKey &job);
    /// The log has grown, maybe.
    void touch();
    bool isReading() const { return m_watcher.isRunning(); }
    std::optional<qint64> bytes() const { return m_bytes; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void take();

    struct Answer
    {
        JobKey job;
        std::optional<qint64> bytes;
    };

    QString m_dataDir;
    JobKey m_job;
    std::optional<qint64> m_bytes;
    bool m_isOld = false; ///< the log has grown since it was read
    QTimer m_pause;
    QFutureWatcher<Answer> m_watcher;
};
