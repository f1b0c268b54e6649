// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <memory>

class LogPanel;
class LossChart;
struct ChartData;

/// Chart and log speak of the same records: what is pointed at in one is shown in the other (SCREENS §5.3).
class ChartLogLink : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this object.
    ChartLogLink(LossChart *chart, LogPanel *log, QObject *parent = nullptr);

    /// What the chart draws: says at which step a line stands.
    void setRun(std::shared_ptr<const ChartData> run);
    /// Another job is opened.
    void clear();
    /// Pins the record of this line, in the chart and in the log; false where it states none.
    bool show(qint64 line);
    /// Lets go of the pinned record, in the chart and in the log.
    void unpin();

Q_SIGNALS:
    /// The log itself is wanted: the chart has found no loss in it.
    void logWanted();

private:
    void hover(qint64 line);
    void pin(qint64 line);
    void link(qint64 line);
    QString note(qint64 line) const;
    /// The lines that the chart shows while it is zoomed may be all that the log shows, too.
    void offerZoomed();

    LossChart *m_chart;
    LogPanel *m_log;
    std::shared_ptr<const ChartData> m_run;
};
