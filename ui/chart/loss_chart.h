// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"
#include "chart/chart_data.h"
#include "chart/chart_view_state.h"
#include "chart/curve_maker.h"
#include "chart/plot_state.h"
#include "chart/shown_strip.h"
#include "values/job_key.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class ChartExport;
class ChartMenu;
class ChartMessage;
class ChartPanels;
class ChartToolbar;
class CurveTableDialog;
class LossPlot;
class QStackedLayout;

/// The loss chart of one job: train loss raw and smoothed, eval loss, with its toolbar. Main thread; no work that grows
/// with the run: `ChartData` comes from a worker (makeChartData), long runs are smoothed anew in the pool.
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
        NoLines,     ///< the log is read to its end and has no lines at all
        NoLoss,      ///< the log is read to its end and has none
    };

    /// With all its controls; or title, legend and plot among other facts, the rest in its menu.
    enum class Mode { Panel, Overview };

    using View = ChartViewState;

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
    /// Before or after the run that it belongs to; before the first job, the zoom is for that one.
    void setView(const View &view);
    void setMode(Mode mode);
    /// The scale while the mode is Overview, in place of the person's, who keeps it for Panel; empty: the person's.
    void setOverviewScale(std::optional<bool> isLog);

    /// The strips that a person chose for runs like this one; empty: those that suit the way it is trained. To be said after
    /// setJob(), which forgets them. A series that the run does not have waits for one that does; where it
    /// has none of them, they say nothing about it, and those that suit it are shown.
    void setStrips(std::optional<ShownStrips> strips);
    ShownStrips strips() const;
    /// As a person does it.
    void showStrip(const std::string &name, bool isShown);
    void setStripLog(const std::string &name, bool isLog);

    /// The crosshair, if not pinned, goes to the record of this log line; false when it states none. −1: away. Silent.
    bool showLine(qint64 line);
    /// The same, pinned, in place of the one that was. Silent.
    bool pinLine(qint64 line);
    /// Pins the logged step nearest to `step` and says so (`pinned`); false without steps or without a run.
    bool pinStep(qint64 step);
    /// Away with the crosshair, pinned or not. Silent.
    void clearCursor();
    bool isPinned() const;
    /// What the read-out says about the crosshair, a line for each row; empty without one.
    QString readOut() const;
    ChartExport *exports() const { return m_exports; }
    /// Opens the points as a table, or brings it to the front.
    void showTable();

Q_SIGNALS:
    /// The log line of the record under the crosshair, −1 when it leaves the chart.
    void stepHovered(qint64 line);
    /// A person chose the record that stands in this log line.
    void pinned(qint64 line);
    /// A person let go of the pinned record.
    void unpinned();
    /// A person chose other strips.
    void stripsChosen(const ShownStrips &strips);
    /// The button that gives the chart the window.
    void expandWanted();
    /// Something that view() tells has changed.
    void viewChanged();
    /// `Show log` of an empty chart.
    void logWanted();
    /// A person wants to teach the values of this log, or to change what was taught.
    void teachWanted();

private:
    void connectToolbar();
    void connectPlot();
    void connectMenu();
    void connectStrips();
    void chooseStrips(ShownStrips strips);
    void updateStrips();
    void showStripMenu(const std::string &name, QPoint global);
    void askForLastSteps();
    void connectExport();
    void chooseLayers(ChartLayers layers);
    bool wantsLog() const;
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
    Mode m_mode = Mode::Panel;
    std::optional<bool> m_overviewLog;
    std::optional<ShownStrips> m_strips; ///< as chosen
    bool m_isChosenHere = false;         ///< they were chosen for this run, not for one like it
    ChartMenu *m_menu;
    ChartToolbar *m_toolbar;
    QStackedLayout *m_pages;
    LossPlot *m_plot;
    ChartPanels *m_panels;
    ChartMessage *m_message;
    QTimer m_reading; ///< until it is worth saying that the log is being read
    QPointer<CurveTableDialog> m_table;
    CurveMaker m_maker;
    ChartExport *m_exports;
};
