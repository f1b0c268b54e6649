// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "chart/shown_strip.h"

#include <QWidget>

class LossPlot;
class QScrollBar;
class StripPlot;

/// The strips below the large plot, one under the other. Where they have no room they scroll; the bar stands in the margin
/// at the right, so that no plot gets narrower.
class StripStack : public QWidget
{
    Q_OBJECT

public:
    /// `plot` outlives the stack.
    StripStack(LossPlot *plot, QWidget *parent);

    /// Strips for those of `wanted` that the run has, in that order. A null run takes all of them away.
    void setRun(std::shared_ptr<const ChartData> run, const ShownStrips &wanted, double weight);
    int count() const { return int(m_strips.size()); }
    StripPlot *strip(const std::string &name) const;
    /// From top to bottom.
    const std::vector<StripPlot *> &all() const { return m_strips; }
    /// How much of the height that both share is for the strips; the large plot keeps `leastPlot`. None of them is cut: where
    /// not all fit, some whole ones are shown at a time.
    int heightWithin(int all, int leastPlot) const;

Q_SIGNALS:
    void closeWanted(const std::string &name);
    void menuWanted(const std::string &name, QPoint global);
    void logWanted(const std::string &name);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void add(const ShownStrip &wanted);
    void takeLayout();
    void takeOverlay();
    void arrange();
    void place();
    int heightOfEach() const;
    int firstShown() const;
    void showWhole(int index);

    LossPlot *m_plot;
    QScrollBar *m_bar;
    std::vector<StripPlot *> m_strips;
    bool m_isTaking = false; ///< the plot answers to the room that the strips ask for
};
