// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "chart/live_run.h"
#include "chart/run_facts.h"
#include "training/parser.h"
#include "values/job_key.h"
#include "values/log_state.h"
#include "values/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <memory>

/// Brings the metrics of the chosen job from the archive, or from a file, to the chart: reads, assembles and prepares in the
/// pool, so that the main thread gets a finished picture. One load at a time; growth meanwhile leads to one more, another job ends it. Growth at
/// the end of a log costs what has come, however long the log is.
class RunLoader : public QObject
{
    Q_OBJECT

public:
    explicit RunLoader(QString dataDir, QObject *parent = nullptr);
    ~RunLoader() override;

    /// Shows another job; loaded() follows, also for a job without a log, and with what was loaded last after a load that fails. Its facts come from the archive unless others are
    /// given.
    void open(const JobKey &key, const ChartOptions &options, std::shared_ptr<RunFacts> facts = {});
    /// Blocks of the open job's log have changed.
    void update(const LogGrowth &growth);
    /// Everything that is known to have changed has been loaded.
    bool isIdle() const { return !m_watcher.isRunning() && m_changedFrom < 0; }
    void setWeight(double weight) { m_options.weight = weight; }

Q_SIGNALS:
    void loaded(const JobKey &key, const std::shared_ptr<const ChartData> &data);

private:
    /// What one load hands to the next.
    struct Memory
    {
        qint64 logId = 0;
        training::BlockFacts file; ///< what the service keeps of the job
        std::unique_ptr<LiveRun> run;
    };
    struct Load
    {
        JobKey key;
        std::shared_ptr<RunFacts> facts; ///< read from
        Memory memory;
        std::shared_ptr<const ChartData> data;
        std::chrono::milliseconds spent{};
        bool isLong = false; ///< it has been read from the start, and is long
        bool isFailed = false; ///< not all could be read
    };

    void load();
    void take();
    void stop();
    static Result<bool> extend(RunFacts &facts, Memory *memory, const std::atomic_bool &stops);
    static Result<void> readAnew(RunFacts &facts, Memory *memory, const std::atomic_bool &stops);
    static Load read(const std::shared_ptr<RunFacts> &facts, const JobKey &key, Memory memory, qint64 from,
                     const ChartOptions &options, const std::atomic_bool &stops);

    const QString m_dataDir;
    JobKey m_key;
    std::shared_ptr<RunFacts> m_facts;
    ChartOptions m_options;
    Memory m_memory;
    std::shared_ptr<const ChartData> m_shown; ///< of the open job; stays when a later load fails
    qint64 m_changedFrom = -1; ///< first block to read again; -1 when nothing is waiting
    int m_generation = 0;
    QTimer m_pause; ///< between two loads: a growing log is drawn four times a second, a long one less often
    QTimer m_rest;  ///< after a long log has been loaded
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the load that runs
    QFutureWatcher<std::shared_ptr<Load>> m_watcher;
};
