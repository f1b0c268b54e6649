// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <QWidget>
#include <array>

class LegendButton;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

/// The row above the plot: title, legend with the latest values, zoom chip, smoothing, axis, scale. It shows
/// a PlotState and says what a person wants changed; it changes nothing itself. What has no room leaves for the menu
/// behind `…`, which holds everything.
class ChartToolbar : public QWidget
{
    Q_OBJECT

public:
    /// `menu` is shown by the button `…` and outlives the toolbar.
    ChartToolbar(QMenu *menu, QWidget *parent);

    double smoothing() const;
    bool isLog() const;
    /// Without a signal.
    void set(double smoothing, ShownSeries shown, bool isLog);
    /// `lastSteps`: how much of the run's end is shown where it is not zoomed.
    void show(const PlotState &state, bool isZoomed, std::optional<int> lastSteps = {});
    using QWidget::show;
    /// Title and legend only, the legend at the end.
    void setBrief(bool isBrief);
    void setColors(const ChartColors &colors);

    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void setSmoothing(double weight);
    void setLog(bool isLog);
    void setShown(ShownSeries shown);

Q_SIGNALS:
    void smoothingChanged(double weight);
    void axisChosen(XAxis axis);
    void logToggled(bool isLog);
    void shownChanged(ShownSeries shown);
    void zoomReset();
    void allStepsWanted();
    void clippedWanted();
    void expandWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addLegend(QHBoxLayout *layout);
    void addSmoothing(QHBoxLayout *layout);
    void addAxes(QHBoxLayout *layout);
    void addButtons(QHBoxLayout *layout, QMenu *menu);
    void showLegend(const PlotState &state);
    void showPlace(const PlotState &state);
    void showClipped(const PlotState &state);
    void showAxes(const PlotState &state);
    void showNotes(const PlotState &state);
    void showSmoothing();
    void fit();
    void shed(int stage);
    void updateFonts();
    ShownSeries shownSeries() const;

    QLabel *m_title;
    QLabel *m_scale; ///< `log scale`
    QLabel *m_place; ///< `at step 1,210`, when the plot is too low for the read-out
    LegendButton *m_train;
    LegendButton *m_eval;
    QLabel *m_noEval;
    QToolButton *m_zoomed; ///< says why not all of the run is shown
    QToolButton *m_clipped; ///< `30 above`, where the plot has no room for its caption
    QLabel *m_smoothingName;
    QSlider *m_slider;
    QLabel *m_weight;
    QWidget *m_track;
    std::array<QToolButton *, 3> m_axes; ///< Step, Epoch, Time
    QToolButton *m_log;
    QToolButton *m_more;
    QToolButton *m_expand;
    ChartColors m_colors;
    QString m_trainValue;
    QString m_evalValue;
    QStringList m_fitted; ///< what the last fit was made for
    bool m_isBrief = false;
    bool m_isZoomed = false;
    bool m_hasTrain = false;
    bool m_hasEval = false;
    bool m_hasClipped = false;
};
