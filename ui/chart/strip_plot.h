// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"
#include "chart/strip_maker.h"

#include <QWidget>
#include <optional>
#include <string>

class LossPlot;
class QToolButton;

/// One series in a thin strip below the large plot: the same stretch of the same axis, the same crosshair, a y axis of its
/// own. What a person does in it with the pointer and most keys is done to the large plot. Main thread; its work follows
/// the pixels, not the points.
class StripPlot : public QWidget
{
    Q_OBJECT

public:
    static constexpr int LeastHeight = 44;

    /// `plot` outlives the strip.
    StripPlot(LossPlot *plot, std::string name, QWidget *parent);

    const std::string &name() const { return m_name; }
    /// What is drawn; empty until the first curves are made.
    const StripCurves &curves() const { return m_curves; }
    const PlotState &state() const { return m_state; }
    QWidget *closeButton() const;

    /// A newer run or another smoothing. It is drawn once its curves are made.
    void setRun(std::shared_ptr<const ChartData> run, double weight);
    bool isLog() const { return m_isLog; }
    void setLog(bool isLog);

    /// Takes over axis, range and looks of the large plot.
    void takeLayout();
    /// Takes over its crosshair and what is being dragged out.
    void takeOverlay();
    /// Without them, up to the next takeOverlay(): for a picture.
    void dropOverlay();
    /// Room that the labels need left of the plot.
    double neededLeft() const;
    /// The record under the crosshair, else the last one.
    std::optional<size_t> record() const;
    /// `0.8475`, `0.8475 at 1,200` where the series states nothing at the crosshair itself.
    QString recordText() const;
    /// `log scale, 2 values of 0 or below hidden`; empty on a linear one.
    QString hiddenText() const;

Q_SIGNALS:
    void curvesChanged();
    void closeWanted();
    void menuWanted(QPoint global);
    /// A key asked for the other scale.
    void logWanted();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const PackedColumn<double> &places() const { return m_curves.series->points.x(m_state.axis); }
    bool isDrawable() const;
    void ask(std::shared_ptr<const ChartData> run, double weight);
    void updateRange();
    void updateAccessible();
    bool handOver(QEvent *event);
    void paintHead(QPainter *painter) const;
    void paintLine(QPainter *painter) const;
    void paintCursor(QPainter *painter) const;

    LossPlot *m_plot;
    const std::string m_name;
    QToolButton *m_close;
    StripMaker m_maker;
    std::shared_ptr<const ChartData> m_run; ///< asked for; its curves are perhaps still being made
    double m_weight = 0;
    bool m_askedLog = false;
    bool m_isLog = false;
    StripCurves m_curves;
    PlotState m_state; ///< of the large plot, with the range and the area of the strip
    bool m_showsFocus = false;
};
