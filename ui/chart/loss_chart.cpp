// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/loss_chart.h"

#include "chart/chart_menu.h"
#include "chart/chart_message.h"
#include "chart/chart_panels.h"
#include "chart/chart_toolbar.h"
#include "chart/curve_table_dialog.h"
#include "chart/loss_plot.h"

#include <QMetaMethod>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <chrono>

using namespace std::chrono_literals;

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
    , m_menu(new ChartMenu(this))
    , m_toolbar(new ChartToolbar(m_menu, this))
    , m_pages(new QStackedLayout)
    , m_plot(new LossPlot(this))
    , m_panels(new ChartPanels(m_plot, this))
    , m_message(new ChartMessage(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    layout->addLayout(m_pages, 1);
    m_pages->addWidget(m_panels);
    m_pages->addWidget(m_message);
    setFocusProxy(m_plot);
    setAutoFillBackground(true);
    connectToolbar();
    connectPlot();
    connectMenu();
    connectStrips();
    connectExport();
    m_reading.setSingleShot(true);
    connect(&m_reading, &QTimer::timeout, this, [this] { m_message->say(tr("Reading the log"), {}, {}); });
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
    connect(m_toolbar, &ChartToolbar::allStepsWanted, this, [this] { m_plot->setLastSteps({}); });
    connect(m_toolbar, &ChartToolbar::clippedWanted, m_plot, &LossPlot::showClipped);
    connect(m_toolbar, &ChartToolbar::expandWanted, this, &LossChart::expandWanted);
    connect(m_toolbar, &ChartToolbar::smoothingChanged, this, &LossChart::viewChanged);
    connect(m_toolbar, &ChartToolbar::axisChosen, this, &LossChart::viewChanged);
    connect(m_toolbar, &ChartToolbar::logToggled, this, &LossChart::viewChanged);
    connect(m_toolbar, &ChartToolbar::shownChanged, this, &LossChart::viewChanged);
}

void LossChart::connectPlot()
{
    connect(m_plot, &LossPlot::zoomChanged, this, &LossChart::updateToolbar);
    connect(m_plot, &LossPlot::zoomChanged, this, &LossChart::viewChanged);
    connect(m_plot, &LossPlot::cursorChanged, this, &LossChart::updateToolbar);
    connect(m_plot, &LossPlot::laidOut, this, &LossChart::updateToolbar); // its height decides who says what is cut off
    connect(m_plot, &LossPlot::stepHovered, this, &LossChart::stepHovered);
    connect(m_plot, &LossPlot::pinned, this, &LossChart::pinned);
    connect(m_plot, &LossPlot::unpinned, this, &LossChart::unpinned);
    connect(m_plot, &LossPlot::logWanted, this, [this] { m_toolbar->setLog(!m_toolbar->isLog()); });
    connect(m_message, &ChartMessage::buttonClicked, this, &LossChart::logWanted);
    connect(m_message, &ChartMessage::secondClicked, this, &LossChart::teachWanted);
    for (QWidget *part : {static_cast<QWidget *>(m_plot), static_cast<QWidget *>(m_toolbar)}) {
        part->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(part, &QWidget::customContextMenuRequested, this, [this, part](QPoint at) { m_menu->popup(part->mapToGlobal(at)); });
    }
}

void LossChart::connectMenu()
{
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->show(m_plot->state(), smoothing(), wantsLog());
        m_menu->setZoomed(m_plot->zoom().has_value());
        m_menu->setEverything(m_plot->showsEverything(), m_plot->state().clippedAbove);
        m_menu->setLogX(m_plot->wantsLogX());
        m_menu->setLastSteps(m_plot->lastSteps());
        m_menu->series()->setSeries(m_mode == Mode::Panel ? m_data.get() : nullptr, strips());
        m_menu->setLayers(m_plot->state().layers, m_plot->state().outlook.band != nullptr);
    });
    connect(m_menu, &ChartMenu::logXToggled, this, [this](bool isLog) {
        m_plot->setLogX(isLog);
        updateToolbar();
        Q_EMIT viewChanged();
    });
    connect(m_menu, &ChartMenu::lastStepsChosen, m_plot, &LossPlot::setLastSteps);
    connect(m_menu, &ChartMenu::customStepsWanted, this, &LossChart::askForLastSteps);
    connect(m_menu, &ChartMenu::shownChanged, m_toolbar, &ChartToolbar::setShown);
    connect(m_menu, &ChartMenu::axisChosen, m_toolbar, &ChartToolbar::axisChosen);
    connect(m_menu, &ChartMenu::smoothingChosen, m_toolbar, &ChartToolbar::setSmoothing);
    connect(m_menu, &ChartMenu::logToggled, m_toolbar, &ChartToolbar::setLog);
    connect(m_menu, &ChartMenu::everythingToggled, m_plot, &LossPlot::setShowsEverything);
    connect(m_menu, &ChartMenu::zoomed, m_plot, &LossPlot::zoomStep);
    connect(m_menu, &ChartMenu::zoomReset, m_plot, [this] { m_plot->setZoom({}); });
    connect(m_menu, &ChartMenu::layersChosen, this, &LossChart::chooseLayers);
    connect(m_plot, &LossPlot::bandDismissed, this, [this] { chooseLayers({m_plot->state().layers.marks, false}); });
    connect(m_menu, &ChartMenu::tableWanted, this, &LossChart::showTable);
    connect(m_menu, &ChartMenu::teachWanted, this, &LossChart::teachWanted);
}

void LossChart::setJob(const JobKey &job)
{
    if (m_job == job)
        return;
    // A zoom that was set before there was a job belongs to the first one.
    if (!m_job.isNull())
        m_pendingZoom.reset();
    m_job = job;
    m_state = State::Loading;
    m_strips.reset();
    setRun({});
    setOutlook({});
}

void LossChart::setRun(std::shared_ptr<const ChartData> run)
{
    m_maker.cancel();
    m_data = run && !run->isEmpty() ? std::move(run) : nullptr;
    if (!m_data) {
        m_plot->reset();
        if (m_table)
            m_table->setRun({}, {});
        updateStrips();
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
    updateStrips();
    const bool positiveOnly = wantsLog() && m_data->hasNonPositive;
    const ChartCurves &prepared = *m_data->curves;
    if (prepared.weight == smoothing() && prepared.positiveOnly == positiveOnly)
        takeCurves(m_data->curves);
    else
        m_maker.make(m_data, smoothing(), positiveOnly);
}

void LossChart::takeCurves(const std::shared_ptr<const ChartCurves> &curves)
{
    m_plot->setCurves(curves);
    const bool isLog = wantsLog() && hasPositive(*curves);
    if (m_plot->state().isLog != isLog)
        m_plot->setLog(isLog);
    updateToolbar();
    if (m_table)
        m_table->setRun(m_data, m_plot->state().curves);
}

/// The person's choice, unless the overview has a reason of its own.
bool LossChart::wantsLog() const
{
    return m_mode == Mode::Overview ? m_overviewLog.value_or(m_toolbar->isLog()) : m_toolbar->isLog();
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
    updateToolbar();
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
    updateToolbar();
}

void LossChart::updateToolbar()
{
    m_toolbar->show(m_plot->state(), m_plot->zoom().has_value(), m_plot->lastSteps());
}

void LossChart::updatePage()
{
    constexpr auto longEnoughToRead = 400ms; // a sentence that is gone sooner only flickers
    const bool waits = !m_data && m_state == State::Loading;
    if (waits && !m_reading.isActive())
        m_reading.start(longEnoughToRead);
    if (!waits)
        m_reading.stop();
    if (m_data) {
        m_pages->setCurrentWidget(m_panels);
        return;
    }
    m_pages->setCurrentWidget(m_message);
    static const QMetaMethod teach = QMetaMethod::fromSignal(&LossChart::teachWanted);
    switch (m_state) {
    case State::Loading:
        m_message->clear();
        return;
    case State::NoValuesYet:
        //: E-CHART
        m_message->say(tr("No loss values yet"),
                       tr("The chart starts with the first metric line in the log."), {});
        return;
    case State::NoLines:
        m_message->say(tr("The log is empty"), tr("The chart starts with the first metric line in the log."), {});
        return;
    case State::NoLoss:
        //: E-CHART-NONE
        m_message->say(tr("This log has no loss values"),
                       tr("Tunewatch understands lines such as {'loss': 0.84, 'epoch': 1.5}."),
                       tr("Show log"), isSignalConnected(teach) ? tr("Teach a pattern…") : QString());
        return;
    }
}
