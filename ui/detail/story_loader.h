// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/job_story.h"
#include "values/log_state.h"

#include <QFutureWatcher>
#include <QObject>

/// Reads the open job's story in the pool. One reading at a time; a change meanwhile leads to one more.
class StoryLoader : public QObject
{
    Q_OBJECT

public:
    explicit StoryLoader(QString dataDir, QObject *parent = nullptr);
    ~StoryLoader() override;

    /// Another job; loaded() follows. A null key reads nothing.
    void open(const JobKey &key, std::chrono::seconds utcOffset);
    /// The log has grown: read again where that may tell more.
    void update(const LogGrowth &growth);
    /// Checkpoints or states have changed.
    void readAgain();
    bool isIdle() const { return !m_watcher.isRunning() && !m_isStale; }

Q_SIGNALS:
    void loaded(const JobKey &key, const JobStory &story);

private:
    void take();

    const QString m_dataDir;
    JobKey m_key;
    std::chrono::seconds m_utcOffset{0};
    JobKey m_reading; ///< of the reading under way
    bool m_isStale = false;
    bool m_knowsStart = false;
    QFutureWatcher<JobStory> m_watcher;
};
