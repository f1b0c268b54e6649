// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"
#include "values/log_state.h"

#include <QObject>
#include <QTimer>
#include <chrono>
#include <vector>

class Monitor;

/// Brings the logs of several jobs into the archive, one after another: each is watched until everything that its service
/// has is held, or until nothing comes any more. Those that go on growing are then visited in turn. Main thread.
///
/// Takes the monitor's watch; whoever had it watches again when the walk has stopped.
class LogWalk : public QObject
{
    Q_OBJECT

public:
    explicit LogWalk(Monitor &monitor, QObject *parent);

    /// Other jobs. Those that are held already are not asked for again.
    void walk(const std::vector<JobKey> &keys);
    void stop();
    /// Each log was had as far as it could be.
    bool isSettled() const { return m_queue.empty() && m_current.isNull(); }
    /// How long a log may bring nothing before the walk goes on, and how long a growing one is visited.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

private:
    void take(const LogState &state);
    void next();
    void visit();

    Monitor &m_monitor;
    std::vector<JobKey> m_keys;
    std::vector<JobKey> m_queue; ///< still to be asked for the first time
    std::vector<JobKey> m_whole; ///< nothing more will come of these
    JobKey m_current; ///< asked for the first time; null when all were
    size_t m_visited = 0;
    QTimer m_patience;
    QTimer m_round; ///< between visits of logs that grow
};
