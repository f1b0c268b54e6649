// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_panels.h"

#include "chart/loss_plot.h"

#include <QResizeEvent>

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
    const int below = m_strips->heightWithin(height(), m_plot->minimumHeight());
    m_plot->setGeometry(0, 0, width(), height() - below);
    m_strips->setVisible(below > 0);
    m_strips->setGeometry(0, height() - below, width(), below);
}

QSize ChartPanels::minimumSizeHint() const
{
    return m_plot->minimumSize();
}

void ChartPanels::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}
