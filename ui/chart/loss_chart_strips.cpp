// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The strips below the plot: which, and what a person does to them; and how much of the run is shown.

#include "chart/chart_menu.h"
#include "chart/chart_panels.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/strip_plot.h"

#include <QInputDialog>
#include <QMenu>
#include <algorithm>

void LossChart::connectStrips()
{
    const StripStack *stack = m_panels->strips();
    connect(stack, &StripStack::closeWanted, this, [this](const std::string &name) { showStrip(name, false); });
    connect(stack, &StripStack::logWanted, this, [this](const std::string &name) {
        if (const StripPlot *strip = m_panels->strips()->strip(name))
            setStripLog(name, !strip->isLog());
    });
    connect(stack, &StripStack::menuWanted, this, &LossChart::showStripMenu);
    connect(m_menu->series(), &SeriesMenu::toggled, this,
            [this](const QString &name, bool isShown) { showStrip(name.toStdString(), isShown); });
}

void LossChart::setStrips(std::optional<ShownStrips> strips)
{
    m_strips = std::move(strips);
    m_isChosenHere = false;
    updateStrips();
}

ShownStrips LossChart::strips() const
{
    const auto isThere = [&](const ShownStrip &strip) { return m_data->other(strip.name) != nullptr; };
    if (!m_data || (m_strips && (m_isChosenHere || m_strips->empty() || std::ranges::any_of(*m_strips, isThere))))
        return m_strips.value_or(ShownStrips());
    SeriesNames names;
    for (const NamedSeries &series : m_data->others)
        names.push_back(series.name);
    ShownStrips usual;
    for (std::string &name : usualStrips(m_data->method, names))
        usual.push_back({std::move(name)});
    return usual;
}

void LossChart::chooseStrips(ShownStrips strips)
{
    m_strips = std::move(strips);
    m_isChosenHere = true;
    updateStrips();
    Q_EMIT stripsChosen(*m_strips);
}

void LossChart::showStrip(const std::string &name, bool isShown)
{
    ShownStrips chosen = strips();
    const bool wasShown = std::erase_if(chosen, [&](const ShownStrip &strip) { return strip.name == name; }) > 0;
    if (wasShown == isShown)
        return;
    if (isShown)
        chosen.push_back({name});
    chooseStrips(std::move(chosen));
}

void LossChart::setStripLog(const std::string &name, bool isLog)
{
    ShownStrips chosen = strips();
    const auto found = std::ranges::find(chosen, name, &ShownStrip::name);
    if (found == chosen.end() || found->isLog == isLog)
        return;
    found->isLog = isLog;
    chooseStrips(std::move(chosen));
}

/// Among other facts the plot stands alone.
void LossChart::updateStrips()
{
    const bool hasStrips = m_data && m_mode == Mode::Panel;
    m_panels->strips()->setRun(hasStrips ? m_data : nullptr, strips(), smoothing());
    m_panels->share();
}

void LossChart::showStripMenu(const std::string &name, QPoint global)
{
    const StripPlot *strip = m_panels->strips()->strip(name);
    if (!strip || !m_data)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(strip->accessibleName());
    QAction *log = menu->addAction(tr("Log Y"));
    log->setCheckable(true);
    log->setChecked(strip->isLog());
    connect(log, &QAction::triggered, this, [this, name](bool isLog) { setStripLog(name, isLog); });
    connect(menu->addAction(tr("Hide %1", "name of a metric").arg(QString::fromStdString(name))), &QAction::triggered, this,
            [this, name] { showStrip(name, false); });
    menu->addSeparator();
    auto *series = new SeriesMenu(tr("Series", "of a run, shown in strips below the loss"), menu);
    series->setSeries(m_data.get(), strips());
    menu->addMenu(series);
    connect(series, &SeriesMenu::toggled, this,
            [this](const QString &other, bool isShown) { showStrip(other.toStdString(), isShown); });
    menu->popup(global);
}

void LossChart::askForLastSteps()
{
    constexpr int most = 100'000'000;
    constexpr int usual = 1000;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Last steps"));
    dialog->setLabelText(tr("Steps to show, up to the last one"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, most);
    dialog->setIntValue(m_plot->lastSteps().value_or(usual));
    connect(dialog, &QInputDialog::intValueSelected, m_plot, [this](int count) { m_plot->setLastSteps(count); });
    dialog->open();
}
