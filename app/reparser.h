// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"

#include <QFutureWatcher>
#include <QObject>
#include <atomic>
#include <memory>
#include <vector>

/// Brings archived logs up to today's parser after an update: reads and parses in the pool, one log at a time, newest
/// first, and hands the facts to whoever writes the archive. Main thread.
class Reparser : public QObject
{
    Q_OBJECT

public:
    using Facts = std::vector<std::pair<qint64, training::BlockFacts>>;
    struct Parsed
    {
        JobKey job;
        qint64 logId = 0;
        std::shared_ptr<const Facts> facts; ///< of a whole log: shared, never copied on the main thread
    };

    explicit Reparser(QString dataDir, QObject *parent = nullptr);
    ~Reparser() override;

    /// Looks for logs of an older parser and begins; does nothing when there are none.
    void start();

Q_SIGNALS:
    void parsed(const Reparser::Parsed &parsed);

private:
    void next();
    void take();

    const QString m_dataDir;
    std::vector<std::pair<JobKey, qint64>> m_waiting; ///< oldest first, taken from the back
    std::atomic_bool m_stops = false;
    QFutureWatcher<Parsed> m_watcher;
};
