// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_panels.h"

#include "chart/loss_plot.h"
#include "chart/strip_plot.h"

#include <QResizeEvent>

namespace {

constexpr int LeastPlot = 96;
constexpr int LeastAboveStrips = 64; ///< in a window so low that one strip would not fit otherwise

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
    const bool isLow = height() < LeastPlot + StripPlot::LeastHeight;
    const int least = isLow && m_strips->count() > 0 ? LeastAboveStrips : LeastPlot;
    m_plot->setMinimumHeight(least);
    const int below = m_strips->heightWithin(height(), least);
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
