// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <QWidget>
#include <array>

class ChartButton;
class ChartSlider;
class LegendButton;
class QHBoxLayout;
class QLabel;
class SegmentTrack;

/// The row above the plot: title, legend with the latest values, zoom chip, smoothing, axis, scale. It shows
/// a PlotState and says what a person wants changed; it changes nothing itself.
class ChartToolbar : public QWidget
{
    Q_OBJECT

public:
    explicit ChartToolbar(QWidget *parent);

    double smoothing() const;
    bool isLog() const;
    /// Without a signal.
    void set(double smoothing, ShownSeries shown, bool isLog);
    void show(const PlotState &state, bool isZoomed);
    using QWidget::show;
    void setColors(const ChartColors &colors);

Q_SIGNALS:
    void smoothingChanged(double weight);
    void axisChosen(XAxis axis);
    void logToggled(bool isLog);
    void shownChanged(ShownSeries shown);
    void zoomReset();

private:
    void addLegend(QHBoxLayout *layout);
    void addSmoothing(QHBoxLayout *layout);
    void addAxes(QHBoxLayout *layout);
    void addScale(QHBoxLayout *layout);
    void showLegend(const PlotState &state);
    void showAxes(const PlotState &state);
    void showSmoothing();
    ShownSeries shownSeries() const;

    QLabel *m_title;
    LegendButton *m_train;
    LegendButton *m_eval;
    QLabel *m_values; ///< of the crosshair, in place of the legend when the plot is too low for the read-out
    ChartButton *m_zoomed;
    QLabel *m_smoothingName;
    ChartSlider *m_slider;
    QLabel *m_weight;
    SegmentTrack *m_track;
    std::array<ChartButton *, 3> m_axes; ///< Step, Epoch, Time
    QLabel *m_note;
    ChartButton *m_log;
};
