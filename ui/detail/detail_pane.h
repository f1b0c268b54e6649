// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/run_loader.h"
#include "values/job.h"
#include "values/job_digest.h"
#include "values/log_state.h"

#include <QWidget>
#include <memory>

class ArchivedLogSource;
class JobHeader;
class KeyValueList;
class LogPanel;
class LossChart;
class Monitor;
class QSplitter;

/// Everything about the chosen job: header, chart over log, hyper-parameters and usage. Watches its log while it is shown.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    /// `monitor` must outlive the pane and have been started.
    explicit DetailPane(Monitor &monitor, QWidget *parent = nullptr);
    ~DetailPane() override;

    /// Opens another job; a null key shows none.
    void open(const JobKey &key);
    const JobKey &job() const { return m_key; }
    /// The store knows newer facts of the open job.
    void refreshFacts();

    LogPanel *log() const { return m_log; }
    /// The tail and the metrics that are known are on screen: nothing visible is still to come.
    bool isSettled() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeInfoColumn();
    void connectParts();
    void takeGrowth(const LogGrowth &growth);
    void takeRun(const JobKey &key, const std::shared_ptr<const ChartData> &run);
    void updateNotice(const LogState &state);
    void updateEnd(const Job &job);
    void updateColors();
    bool isTailHere() const;
    QString connectionName(const QString &accountId) const;

    Monitor &m_monitor;
    JobKey m_key;
    JobHeader *m_header;
    LossChart *m_chart;
    LogPanel *m_log;
    KeyValueList *m_hyperParameters;
    KeyValueList *m_usage;
    std::unique_ptr<ArchivedLogSource> m_source;
    RunLoader m_loader;
    bool m_hasRun = false; ///< the metrics of the open job were read at least once
    bool m_isRunEmpty = true;
};
