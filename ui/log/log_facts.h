// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/block_levels.h"
#include "log/log_source.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <set>

/// Facts of some blocks, as a worker hands them over.
using LevelBatch = std::vector<std::pair<qint64, std::shared_ptr<const BlockLevels>>>;

/// What the lines of one log are, block by block, read in a worker and kept up with what arrives. Main thread; owns
/// nothing of the log.
///
/// Another source or destruction raises a stop flag and forgets the running reading.
class LogFacts : public QObject
{
    Q_OBJECT

public:
    explicit LogFacts(QObject *parent = nullptr);
    ~LogFacts() override;

    void setSource(LogSource *source);
    /// What is known now; a later change makes a new table.
    std::shared_ptr<const LevelTable> table() const { return m_table; }
    /// More will be known soon, without anything new arriving.
    bool isReading() const { return bool(m_stop) || !m_changedBlocks.empty(); }
    /// What is known of one line.
    std::optional<LineFacts> at(qint64 line) const;

Q_SIGNALS:
    void changed(); ///< more is known, or a reading has come to its end

private:
    void restart();
    void run(std::optional<std::set<qint64>> only);
    void stop();
    void gather(const std::vector<qint64> &blocks);
    void readChanged();
    void receive(int begin, int end);
    void finished();

    QPointer<LogSource> m_source;
    std::shared_ptr<const LevelTable> m_table;
    std::set<qint64> m_changedBlocks; ///< arrived or changed since their last reading began
    QTimer m_later;                   ///< gathers what arrives
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the reading under way
    QFutureWatcher<LevelBatch> m_watcher;
};
