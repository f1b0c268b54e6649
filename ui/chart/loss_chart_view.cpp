// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a person looks at the chart: view, mode, crosshair, table.

#include "chart/chart_export.h"
#include "chart/chart_menu.h"
#include "chart/chart_panels.h"
#include "chart/chart_toolbar.h"
#include "chart/curve_table_dialog.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/readout.h"

double LossChart::smoothing() const
{
    return m_toolbar->smoothing();
}

LossChart::View LossChart::view() const
{
    return {m_axis, m_toolbar->isLog(), smoothing(), m_plot->state().shown,
            m_data ? m_plot->zoom() : m_pendingZoom, m_plot->wantsLogX(), m_plot->lastSteps(), m_plot->state().layers};
}

void LossChart::setView(const View &view)
{
    m_axis = view.axis;
    m_toolbar->set(view.smoothing, view.shown, view.isLog);
    m_plot->setShown(view.shown);
    m_plot->setLogX(view.isLogX);
    m_plot->setLastSteps(view.lastSteps);
    m_plot->setLayers(view.layers);
    m_pendingZoom = view.zoom;
    if (!m_data)
        return;
    if (m_data->hasAxis[size_t(m_axis)])
        m_plot->setAxis(m_axis);
    m_plot->setZoom(std::exchange(m_pendingZoom, std::nullopt));
    updateCurves();
}

void LossChart::setMode(Mode mode)
{
    // Whoever refreshes the facts says it again each time; curves of long runs are work.
    if (mode == m_mode)
        return;
    m_mode = mode;
    m_toolbar->setBrief(mode == Mode::Overview);
    m_plot->setBrief(mode == Mode::Overview);
    updateCurves();
}

void LossChart::setOverviewScale(std::optional<bool> isLog)
{
    if (isLog == m_overviewLog)
        return;
    m_overviewLog = isLog;
    updateCurves();
}

bool LossChart::showLine(qint64 line)
{
    return m_plot->showLine(line);
}

bool LossChart::pinLine(qint64 line)
{
    return m_plot->pinLine(line);
}

bool LossChart::pinStep(qint64 step)
{
    if (!m_plot->pinStep(step))
        return false;
    const PlotState &state = m_plot->state();
    Q_EMIT pinned(state.seriesOf(*state.cursor).lines[state.cursor->index]);
    return true;
}

void LossChart::clearCursor()
{
    m_plot->clearCursor();
}

bool LossChart::isPinned() const
{
    return m_plot->state().isPinned;
}

QString LossChart::readOut() const
{
    return readoutText(m_plot->state());
}

void LossChart::chooseLayers(ChartLayers layers)
{
    m_plot->setLayers(layers);
    Q_EMIT viewChanged();
}

void LossChart::connectExport()
{
    m_exports = new ChartExport(this, [this] {
        const PlotState &state = m_plot->state();
        const bool isPart = m_plot->zoom() || m_plot->lastSteps();
        return ChartExport::Source{state, m_plot->size(), state.outlook.name, m_job.id, isPart, m_panels->strips()->all()};
    });
    m_exports->connectTo(m_menu->exports());
}

void LossChart::showTable()
{
    if (!m_data)
        return;
    if (!m_table) {
        m_table = new CurveTableDialog(this);
        connect(m_table, &CurveTableDialog::chosen, this, [this](qint64 line) {
            if (m_plot->pinLine(line))
                Q_EMIT pinned(line);
        });
    }
    m_table->setRun(m_data, m_plot->state().curves);
    m_table->show();
    m_table->raise();
    m_table->activateWindow();
}
