// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_panels.h"

#include "chart/loss_plot.h"
#include "chart/strip_plot.h"

#include <QResizeEvent>
#include <algorithm>

namespace {

constexpr int LeastPlot = 96;
constexpr int UsualAboveStrips = 108; ///< three labels of the vertical axis
constexpr int LeastAboveStrips = 64;  ///< in a window so low that one strip would not fit otherwise

/// What the large plot keeps of the height that it shares with strips; all of it where not even one fits below.
int keptForPlot(int all)
{
    const int besideOne = all - StripPlot::LeastHeight;
    return besideOne < LeastAboveStrips ? all : std::min(UsualAboveStrips, besideOne);
}

} // namespace

ChartPanels::ChartPanels(LossPlot *plot, QWidget *parent)
    : QWidget(parent)
    , m_plot(plot)
    , m_strips(new StripStack(plot, this))
{
    m_plot->setParent(this);
    m_plot->show();
    m_strips->hide();
}

void ChartPanels::share()
{
    const int below = m_strips->heightWithin(height(), keptForPlot(height()));
    // A splitter may give less than what was asked for: the axis must not end below the edge.
    m_plot->setMinimumHeight(std::min(LeastPlot, height() - below));
    m_plot->setGeometry(0, 0, width(), height() - below);
    m_strips->setVisible(below > 0);
    m_strips->setGeometry(0, height() - below, width(), below);
}

QSize ChartPanels::minimumSizeHint() const
{
    return {m_plot->minimumWidth(), LeastPlot};
}

void ChartPanels::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}
