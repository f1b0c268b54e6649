// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"
#include "chart/chart_data.h"
#include "chart/curve_maker.h"
#include "chart/plot_state.h"
#include "values/job_key.h"

#include <QWidget>

class ChartMessage;
class ChartToolbar;
class LossPlot;
class QStackedLayout;

/// The loss chart of one job: train loss raw and smoothed, eval loss, with its toolbar. Main thread; it does
/// no work that grows with the run: `ChartData` comes from a worker (makeChartData), long runs are smoothed
/// anew in the pool.
///
/// Use: setJob() when another job is chosen, then setRun() for each newer reading of its log.
class LossChart : public QWidget
{
    Q_OBJECT

public:
    /// What to say while there is no value to draw.
    enum class State {
        Loading,     ///< nothing yet: the log may well hold values
        NoValuesYet, ///< the job has begun, its log has no metric line so far
        NoLoss,      ///< the log is read to its end and has none
    };

    /// How a person looks at a run; survives a restart of the program when it is kept.
    struct View
    {
        XAxis axis = XAxis::Step;
        bool isLog = false;
        double smoothing = 0.6;
        ShownSeries shown = {};
        std::optional<Range> zoom = {}; ///< in units of `axis`

        bool operator==(const View &) const = default;
    };

    explicit LossChart(QWidget *parent = nullptr);

    /// Shows nothing of the job before. The same key again changes nothing. Scale, axis, smoothing and hidden
    /// series stay.
    void setJob(const JobKey &job);
    /// The run as it is known by now; a longer one keeps zoom, crosshair and hidden series. Null or empty
    /// shows the state.
    void setRun(std::shared_ptr<const ChartData> run);
    void setState(State state);
    void setOutlook(const Outlook &outlook);
    void setColors(const ChartColors &colors);

    /// The weight to give to makeChartData().
    double smoothing() const;
    View view() const;
    /// Before or after the run that it belongs to.
    void setView(const View &view);
    /// The crosshair goes to the record that this log line states; false when it states none. Emits nothing.
    bool showLine(qint64 line);

Q_SIGNALS:
    /// The log line of the record under the crosshair, −1 when it leaves the chart.
    void stepHovered(qint64 line);
    /// A person chose the record that stands in this log line.
    void pinned(qint64 line);
    /// The button of the message that the log has no loss values.
    void logWanted();

private:
    void connectToolbar();
    void connectPlot();
    void updateCurves();
    void takeCurves(const std::shared_ptr<const ChartCurves> &curves);
    void chooseAxis(XAxis axis);
    void updateToolbar();
    void updatePage();

    JobKey m_job;
    std::shared_ptr<const ChartData> m_data;
    State m_state = State::Loading;
    XAxis m_axis = XAxis::Step;         ///< as chosen, even while a run does not offer it
    std::optional<Range> m_pendingZoom; ///< of a view that came before its run
    ChartToolbar *m_toolbar;
    QStackedLayout *m_pages;
    LossPlot *m_plot;
    ChartMessage *m_message;
    CurveMaker m_maker;
};
