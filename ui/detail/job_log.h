// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/run_loader.h"
#include "values/job.h"
#include "values/log_state.h"

#include <QObject>
#include <memory>
#include <optional>

class ArchivedLogSource;
class LocalFiles;
class LocalLogSource;
class FactFinder;
class JobNotes;
class LogPanel;
class LogSource;
class LossChart;
class Monitor;
class RunFacts;
class TaughtPatterns;

/// The log of the open job, or of the open local file: brings its lines to the log panel and its metrics to the chart, and says why there are none.
class JobLog : public QObject
{
    Q_OBJECT

public:
    /// All of it must outlive this object.
    JobLog(Monitor &monitor, JobNotes &notes, const FactFinder &facts, LossChart *chart, LogPanel *log, QObject *parent = nullptr);
    ~JobLog() override;

    /// Where local files come from; must outlive this object. Without it none can be opened.
    void setFiles(LocalFiles *files);
    /// Watches another job's log; a null key none.
    void open(const JobKey &key);
    /// The open log is a local file.
    bool isFile() const { return m_local != nullptr; }
    /// Of the open log, wherever it comes from.
    LogState logState() const;
    LogSource *source() const;
    /// What the chart draws; null while nothing was read.
    const std::shared_ptr<const ChartData> &run() const { return m_run; }
    /// Everything on screen is here, and the metrics that are known are drawn.
    bool isSettled() const;
    /// Pins the crosshair at the record nearest to this step, now or when the metrics are there.
    void showStep(int step);
    /// The job's facts have changed.
    void refresh();
    /// Where patterns for logs without losses are kept; must outlive this object.
    void setTaughtPatterns(const TaughtPatterns *patterns);
    /// Where the open log is read from; another object each time. Null while none is open.
    std::shared_ptr<RunFacts> runFacts() const;
    /// The model whose pattern reads the open job's log; the path of a local file, whose pattern is its own.
    QString taughtModel() const;

Q_SIGNALS:
    void grown(const LogGrowth &growth);
    void sourceChanged();
    void runChanged(const std::shared_ptr<const ChartData> &run);

private:
    void takeGrowth(const LogGrowth &growth);
    void takeRun(const JobKey &key, const std::shared_ptr<const ChartData> &run);
    void pinWantedStep();
    std::unique_ptr<LogSource> makeSource();
    void loadRun();
    void updateNotice();
    void updateFileNotice();
    bool isFileSettled() const;
    bool isJudged();
    int silentMinutes(const Job &job) const;

    Monitor &m_monitor;
    JobNotes &m_notes;
    const FactFinder &m_facts;
    LossChart *m_chart;
    LogPanel *m_log;
    const TaughtPatterns *m_taught = nullptr;
    JobKey m_key;
    bool m_hasLogs = true; ///< the job's service
    LocalFiles *m_files = nullptr;
    std::unique_ptr<LogSource> m_source;
    ArchivedLogSource *m_archived = nullptr; ///< m_source, when it is of the archive
    LocalLogSource *m_local = nullptr;       ///< the same of a file
    RunLoader m_loader;
    bool m_hasRun = false; ///< the metrics of the open job were read at least once
    bool m_isJudged = false; ///< and all that was known of it then
    std::shared_ptr<const ChartData> m_run;
    std::optional<int> m_wantedStep;
};
