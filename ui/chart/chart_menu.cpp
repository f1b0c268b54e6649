// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_menu.h"

#include "chart/chart_text.h"
#include "chart/export_menu.h"

#include <QActionGroup>
#include <QLocale>
#include <cmath>

ChartMenu::ChartMenu(QWidget *parent)
    : QMenu(parent)
{
    setAccessibleName(tr("Chart"));
    setToolTipsVisible(true);
    addSeries();
    m_series = new SeriesMenu(tr("Series", "of a run, shown in strips below the loss"), this);
    addMenu(m_series);
    addSeparator();
    addAxes();
    addLastSteps();
    addSmoothing();
    m_log = addAction(tr("Log Y"));
    m_log->setCheckable(true);
    connect(m_log, &QAction::triggered, this, &ChartMenu::logToggled);
    m_logX = addAction(tr("Log X", "logarithmic scale of the horizontal axis"));
    m_logX->setCheckable(true);
    connect(m_logX, &QAction::triggered, this, &ChartMenu::logXToggled);
    m_everything = addAction(tr("Show all values", "of the chart, also those cut off at its top edge"));
    m_everything->setCheckable(true);
    connect(m_everything, &QAction::triggered, this, &ChartMenu::everythingToggled);
    addLayers();
    addSeparator();
    addZoom();
    addSeparator();
    m_table = addAction(tr("Show as table"));
    connect(m_table, &QAction::triggered, this, &ChartMenu::tableWanted);
    m_taught = addAction(tr("Taught pattern…", "the person's own, with which this log was read"));
    connect(m_taught, &QAction::triggered, this, &ChartMenu::teachWanted);
    m_exports = new ExportMenu(this);
    addMenu(m_exports);
}

void ChartMenu::addLayers()
{
    m_marks = addAction(tr("Markers", "of a chart: checkpoints, restarts"));
    m_band = addAction(tr("Band of normal", "where other runs usually are"));
    for (QAction *action : {m_marks, m_band}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this] { Q_EMIT layersChosen({m_marks->isChecked(), m_band->isChecked()}); });
    }
}

void ChartMenu::setLayers(ChartLayers layers, bool hasBand)
{
    m_marks->setChecked(layers.marks);
    m_band->setChecked(layers.band);
    m_band->setEnabled(hasBand);
    m_band->setToolTip(hasBand ? m_band->text() : tr("Needs five runs of the same model and method that succeeded."));
}

void ChartMenu::addSeries()
{
    m_train = addAction(tr("Train"));
    m_eval = addAction(tr("Eval"));
    for (QAction *action : {m_train, m_eval}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this] { Q_EMIT shownChanged({m_train->isChecked(), m_eval->isChecked()}); });
    }
}

void ChartMenu::addAxes()
{
    auto *group = new QActionGroup(this);
    QMenu *menu = addMenu(tr("Axis", "what the horizontal axis of the chart counts"));
    menu->setToolTipsVisible(true);
    const std::array names{tr("Step"), tr("Epoch"), tr("Time")};
    for (size_t i = 0; i < names.size(); ++i) {
        m_axes[i] = menu->addAction(names[i]);
        m_axes[i]->setCheckable(true);
        group->addAction(m_axes[i]);
        connect(m_axes[i], &QAction::triggered, this, [this, i] { Q_EMIT axisChosen(XAxis(i)); });
    }
}

void ChartMenu::addSmoothing()
{
    m_weights = new QActionGroup(this);
    QMenu *menu = addMenu(tr("Smoothing"));
    for (const double weight : {0.0, 0.3, 0.6, 0.8, 0.9, 0.95, 0.99}) {
        QAction *action = menu->addAction(weight == 0 ? tr("None", "no smoothing") : QLocale().toString(weight, 'f', 2));
        action->setCheckable(true);
        action->setData(weight);
        m_weights->addAction(action);
        connect(action, &QAction::triggered, this, [this, weight] { Q_EMIT smoothingChosen(weight); });
    }
    m_weights->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
}

void ChartMenu::addLastSteps()
{
    m_last = new QActionGroup(this);
    QMenu *menu = addMenu(tr("Last steps", "how much of the run the chart shows"));
    for (const int count : {0, 100, 500, 1000, 5000}) {
        QAction *action = menu->addAction(count == 0 ? tr("All", "of the run") : QLocale().toString(count));
        action->setCheckable(true);
        action->setData(count);
        m_last->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, count] { Q_EMIT lastStepsChosen(count > 0 ? std::optional(count) : std::nullopt); });
    }
    m_customLast = menu->addAction(tr("Custom...", "number of steps"));
    m_customLast->setCheckable(true);
    m_last->addAction(m_customLast);
    connect(m_customLast, &QAction::triggered, this, &ChartMenu::customStepsWanted);
}

void ChartMenu::setLastSteps(std::optional<int> count)
{
    m_customLast->setChecked(true);
    const QList<QAction *> all = m_last->actions();
    for (QAction *action : all) {
        if (action != m_customLast && action->data().toInt() == count.value_or(0))
            action->setChecked(true);
    }
}

void ChartMenu::addZoom()
{
    m_zoomIn = addAction(tr("Zoom in"));
    m_zoomOut = addAction(tr("Zoom out"));
    m_resetZoom = addAction(tr("Reset zoom"));
    connect(m_zoomIn, &QAction::triggered, this, [this] { Q_EMIT zoomed(true); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { Q_EMIT zoomed(false); });
    connect(m_resetZoom, &QAction::triggered, this, &ChartMenu::zoomReset);
}

void ChartMenu::show(const PlotState &state, double smoothing, bool isLog)
{
    const bool hasData = state.data != nullptr;
    m_train->setVisible(hasData && !state.data->train.values.empty());
    m_eval->setVisible(hasData && !state.data->eval.values.empty());
    m_train->setChecked(state.shown.train);
    m_eval->setChecked(state.shown.eval);
    for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
        QAction *action = m_axes[size_t(axis)];
        const bool isOffered = hasData && state.data->hasAxis[size_t(axis)];
        action->setEnabled(isOffered);
        action->setToolTip(isOffered ? action->text() : axisMissingReason(axis));
        action->setChecked(isOffered && state.axis == axis);
    }
    const QList<QAction *> weights = m_weights->actions();
    for (QAction *action : weights)
        action->setChecked(std::abs(action->data().toDouble() - smoothing) < 1e-6);
    m_log->setChecked(isLog);
    m_taught->setVisible(hasData && state.data->isTaught);
    for (QAction *action : {m_zoomIn, m_zoomOut, m_table, m_exports->menuAction()})
        action->setEnabled(hasData);
}

void ChartMenu::setEverything(bool isShown, size_t clipped)
{
    m_everything->setEnabled(isShown || clipped > 0);
    m_everything->setChecked(isShown);
}
