// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <QWidget>

/// The renderer: QtCharts lays out the plot and draws its axes, labels and grid; the data is one item of ours
/// inside it, and what is behind and before the data is painted by us. The only place that knows QtCharts, so
/// that it can be replaced.
///
/// Shows the PlotState that it is given and changes nothing but its `area`. Takes no input: its parent gets
/// the events.
class ChartView : public QWidget
{
public:
    /// `state` outlives the view.
    explicit ChartView(PlotState *state, QWidget *parent = nullptr);

    /// Takes over ranges, marks and colours of the state, lays the plot out anew and repaints.
    void refresh();
    /// Repaints only: the crosshair has moved.
    void repaintOverlay();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Canvas;

    PlotState *m_state;
    Canvas *m_canvas;
};
