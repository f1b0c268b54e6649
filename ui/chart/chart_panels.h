// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/strip_stack.h"

#include <QWidget>

class LossPlot;

/// The large plot and its strips, which share the height: without strips all of it is the plot's.
class ChartPanels : public QWidget
{
    Q_OBJECT

public:
    ChartPanels(LossPlot *plot, QWidget *parent);

    StripStack *strips() const { return m_strips; }
    /// The number of strips has changed.
    void share();

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    LossPlot *m_plot;
    StripStack *m_strips;
};
