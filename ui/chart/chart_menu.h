// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"
#include "chart/series_menu.h"

#include <QMenu>
#include <array>
#include <optional>

class ExportMenu;
class QActionGroup;

/// Everything that can be done to the chart, for the context menu of the plot and for what has no room in the toolbar.
/// It says what a person chose and changes nothing itself.
class ChartMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ChartMenu(QWidget *parent);

    /// Brings the marks and what can be chosen up to date.
    void show(const PlotState &state, double smoothing, bool isLog);
    void setLogX(bool isLog) { m_logX->setChecked(isLog); }
    void setLastSteps(std::optional<int> count);
    SeriesMenu *series() const { return m_series; }
    void setZoomed(bool isZoomed) { m_resetZoom->setEnabled(isZoomed); }
    /// Whether the cut-off values are shown, and whether there are any.
    void setEverything(bool isShown, size_t clipped);
    /// What stands beside the curves, and whether there is a band to be shown.
    void setLayers(ChartLayers layers, bool hasBand);
    ExportMenu *exports() const { return m_exports; }
    using QMenu::show;

Q_SIGNALS:
    void shownChanged(ShownSeries shown);
    void axisChosen(XAxis axis);
    void smoothingChosen(double weight);
    void logToggled(bool isLog);
    void logXToggled(bool isLog);
    /// Empty: all of the run.
    void lastStepsChosen(std::optional<int> count);
    /// A number of a person's own.
    void customStepsWanted();
    void everythingToggled(bool isShown);
    void layersChosen(ChartLayers layers);
    void zoomed(bool isIn);
    void zoomReset();
    void tableWanted();
    void teachWanted();

private:
    void addSeries();
    void addAxes();
    void addSmoothing();
    void addLastSteps();
    void addLayers();
    void addZoom();

    SeriesMenu *m_series;
    QAction *m_train;
    QAction *m_eval;
    std::array<QAction *, 3> m_axes; ///< Step, Epoch, Time
    QActionGroup *m_weights;
    QAction *m_log;
    QAction *m_logX;
    QActionGroup *m_last; ///< their data is the number of steps, 0 for all
    QAction *m_customLast;
    QAction *m_everything;
    QAction *m_marks;
    QAction *m_band;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_resetZoom;
    QAction *m_table;
    QAction *m_taught; ///< only of a run that a person's pattern has read
    ExportMenu *m_exports;
};
