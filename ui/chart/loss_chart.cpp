// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/loss_chart.h"

#include "chart/chart_message.h"
#include "chart/chart_toolbar.h"
#include "chart/loss_plot.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace {

/// A logarithm needs at least one value above zero.
bool hasPositive(const ChartCurves &curves)
{
    const auto isPositive = [](const training::Pyramid &curve) {
        return curve.range(0, curve.size()).max > 0;
    };
    return isPositive(*curves.train) || isPositive(*curves.eval);
}

} // namespace

LossChart::LossChart(QWidget *parent)
    : QWidget(parent)
    , m_toolbar(new ChartToolbar(this))
    , m_pages(new QStackedLayout)
    , m_plot(new LossPlot(this))
    , m_message(new ChartMessage(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    layout->addLayout(m_pages, 1);
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_message);
    setFocusProxy(m_plot);
    setAutoFillBackground(true);
    connectToolbar();
    connectPlot();
    connect(&m_maker, &CurveMaker::made, this, [this](const auto &run, const auto &curves) {
        if (run == m_data)
            takeCurves(curves);
    });
    setColors(chartColors(palette()));
    updatePage();
}

void LossChart::connectToolbar()
{
    connect(m_toolbar, &ChartToolbar::smoothingChanged, this, &LossChart::updateCurves);
    connect(m_toolbar, &ChartToolbar::axisChosen, this, &LossChart::chooseAxis);
    connect(m_toolbar, &ChartToolbar::logToggled, this, &LossChart::updateCurves);
    connect(m_toolbar, &ChartToolbar::shownChanged, this, [this](ShownSeries shown) {
        m_plot->setShown(shown);
        updateToolbar();
    });
    connect(m_toolbar, &ChartToolbar::zoomReset, this, [this] { m_plot->setZoom({}); });
}

void LossChart::connectPlot()
{
    connect(m_plot, &LossPlot::zoomChanged, this, &LossChart::updateToolbar);
    connect(m_plot, &LossPlot::cursorChanged, this, &LossChart::updateToolbar);
    connect(m_plot, &LossPlot::stepHovered, this, &LossChart::stepHovered);
    connect(m_plot, &LossPlot::pinned, this, &LossChart::pinned);
    connect(m_message, &ChartMessage::buttonClicked, this, &LossChart::logWanted);
}

void LossChart::setJob(const JobKey &job)
{
    if (m_job == job)
        return;
    m_job = job;
    m_state = State::Loading;
    m_pendingZoom.reset();
    setRun({});
    setOutlook({});
}

void LossChart::setRun(std::shared_ptr<const ChartData> run)
{
    m_maker.cancel();
    m_data = run && !run->isEmpty() ? std::move(run) : nullptr;
    if (!m_data) {
        m_plot->reset();
        updateToolbar();
        updatePage();
        return;
    }
    // What the worker has prepared is shown at once; another smoothing follows when it is made.
    m_plot->setData(m_data, m_data->curves);
    if (m_data->hasAxis[size_t(m_axis)])
        m_plot->setAxis(m_axis);
    if (m_pendingZoom && m_plot->state().axis == m_axis)
        m_plot->setZoom(std::exchange(m_pendingZoom, std::nullopt));
    updateCurves();
    updatePage();
}

/// Brings the curves to what the toolbar says.
void LossChart::updateCurves()
{
    if (!m_data)
        return;
    const bool positiveOnly = m_toolbar->isLog() && m_data->hasNonPositive;
    const ChartCurves &prepared = *m_data->curves;
    if (prepared.weight == smoothing() && prepared.positiveOnly == positiveOnly)
        takeCurves(m_data->curves);
    else
        m_maker.make(m_data, smoothing(), positiveOnly);
}

void LossChart::takeCurves(const std::shared_ptr<const ChartCurves> &curves)
{
    m_plot->setCurves(curves);
    const bool isLog = m_toolbar->isLog() && hasPositive(*curves);
    if (m_plot->state().isLog != isLog)
        m_plot->setLog(isLog);
    updateToolbar();
}

void LossChart::chooseAxis(XAxis axis)
{
    m_axis = axis;
    m_plot->setAxis(axis);
    updateToolbar();
}

void LossChart::setState(State state)
{
    m_state = state;
    updatePage();
}

void LossChart::setOutlook(const Outlook &outlook)
{
    m_plot->setOutlook(outlook);
}

void LossChart::setColors(const ChartColors &colors)
{
    QPalette own = palette();
    own.setColor(QPalette::Window, colors.base);
    own.setColor(QPalette::WindowText, colors.text);
    setPalette(own);
    m_toolbar->setColors(colors);
    m_plot->setColors(colors);
    m_message->setColors(colors);
}

double LossChart::smoothing() const
{
    return m_toolbar->smoothing();
}

LossChart::View LossChart::view() const
{
    return {m_axis, m_toolbar->isLog(), smoothing(), m_plot->state().shown,
            m_data ? m_plot->zoom() : m_pendingZoom};
}

void LossChart::setView(const View &view)
{
    m_axis = view.axis;
    m_toolbar->set(view.smoothing, view.shown, view.isLog);
    m_plot->setShown(view.shown);
    m_pendingZoom = view.zoom;
    if (!m_data)
        return;
    if (m_data->hasAxis[size_t(m_axis)])
        m_plot->setAxis(m_axis);
    m_plot->setZoom(std::exchange(m_pendingZoom, std::nullopt));
    updateCurves();
}

bool LossChart::showLine(qint64 line)
{
    return m_plot->showLine(line);
}

void LossChart::updateToolbar()
{
    m_toolbar->show(m_plot->state(), m_plot->zoom().has_value());
}

void LossChart::updatePage()
{
    if (m_data) {
        m_pages->setCurrentWidget(m_plot);
        return;
    }
    m_pages->setCurrentWidget(m_message);
    switch (m_state) {
    case State::Loading:
        m_message->clear();
        return;
    case State::NoValuesYet:
        //: E-CHART
        m_message->say(tr("No loss values yet"),
                       tr("The chart starts with the first metric line in the log."), {});
        return;
    case State::NoLoss:
        //: E-CHART-NONE
        m_message->say(tr("This log has no loss values"),
                       tr("Tunewatch understands lines such as {'loss': 0.84, 'epoch': 1.5}."),
                       tr("Show log"));
        return;
    }
}
