// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// DetailPane: which tab is shown, and where chart, log and info panel stand in it.

#include "detail/detail_pane.h"

#include "chart/loss_chart.h"
#include "detail/chart_log_link.h"
#include "detail/info_panel.h"
#include "detail/job_header.h"
#include "detail/job_tabs.h"
#include "detail/monitor_page.h"
#include "files/local_file_key.h"
#include "detail/overview_page.h"
#include "detail/raw_json_view.h"
#include "log/log_panel.h"
#include "monitor.h"
#include "settings/settings.h"
#include "shell/layout_rules.h"

#include <QStackedLayout>

namespace {

Settings::Key tabKeyFor(JobStatus status)
{
    return isTerminal(status) ? Settings::Key::EndedTab : Settings::Key::RunningTab;
}

} // namespace

DetailTab DetailPane::tab() const
{
    return m_tabs->tab();
}

void DetailPane::setTab(DetailTab tab)
{
    if (isJobShown())
        chooseTab(tab);
}

/// Keys of the window must not move what stands behind a summary, nor keep it as a person's choice.
bool DetailPane::isJobShown() const
{
    return m_views->currentWidget() == m_one;
}

/// Of a file there is nothing but its log.
DetailTab DetailPane::offered(DetailTab tab) const
{
    return isLocalFile(m_key) && (tab == DetailTab::Overview || tab == DetailTab::Raw) ? DetailTab::Monitor : tab;
}

/// Chosen by a person: it stays for jobs of the same kind.
void DetailPane::chooseTab(DetailTab chosen)
{
    const DetailTab tab = offered(chosen);
    if (const Job *job = m_monitor.jobs().find(m_key))
        m_settings.set(tabKeyFor(job->status), int(tab));
    showTab(tab);
}

DetailTab DetailPane::tabFor(const Job &job) const
{
    const QVariant kept = m_settings.value(tabKeyFor(job.status));
    const bool isKnown = kept.isValid() && kept.toInt() >= 0 && kept.toInt() <= int(DetailTab::Raw);
    const DetailTab standard = isTerminal(job.status) ? DetailTab::Overview : DetailTab::Monitor;
    return offered(isKnown ? DetailTab(kept.toInt()) : standard);
}

void DetailPane::showTab(DetailTab tab)
{
    const bool isOther = tab != m_tabs->tab();
    m_tabs->setTab(tab);
    if (m_expanded != Expanded::None)
        setExpanded(Expanded::None);
    switch (tab) {
    case DetailTab::Monitor:
    case DetailTab::Log:
        m_pages->setCurrentWidget(m_monitorPage);
        m_monitorPage->setShown(tab == DetailTab::Log ? Expanded::Log : Expanded::None);
        break;
    case DetailTab::Overview: m_pages->setCurrentWidget(m_overview); break;
    case DetailTab::Raw: m_pages->setCurrentWidget(m_raw); break;
    }
    placeChart();
    placeInfo();
    if (isOther)
        Q_EMIT tabChanged(tab);
}

/// There is one chart: it stands where it is looked at.
void DetailPane::placeChart()
{
    const bool isInOverview = tab() == DetailTab::Overview && m_expanded == Expanded::None && m_overview->chartSlot();
    (isInOverview ? m_overview->chartSlot() : m_monitorPage->chartSlot())->take(m_chart);
    m_chart->setMode(isInOverview ? LossChart::Mode::Overview : LossChart::Mode::Panel);
}

void DetailPane::setExpanded(Expanded what)
{
    if (what == m_expanded || (what != Expanded::None && !isJobShown()))
        return;
    m_expanded = what;
    m_header->setVisible(what == Expanded::None);
    m_tabs->setVisible(what == Expanded::None);
    if (what == Expanded::None) {
        showTab(tab());
    } else {
        m_pages->setCurrentWidget(m_monitorPage);
        m_monitorPage->setShown(what);
        placeChart();
        (what == Expanded::Chart ? static_cast<QWidget *>(m_chart) : m_log)->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT expandedChanged(what);
}

void DetailPane::toggleExpanded(Expanded what)
{
    setExpanded(m_expanded == what ? Expanded::None : what);
}

bool DetailPane::isInfoPanelOpen() const
{
    const QVariant chosen = m_settings.value(Settings::Key::InfoPanel);
    return chosen.isValid() ? chosen.toBool() : hasRoomForInfo();
}

/// Large letters need more than the width of the window tells.
bool DetailPane::hasRoomForInfo() const
{
    return layoutFor(window()->width()).hasInfoPanel && width() >= m_monitorPage->widthWithInfo();
}

void DetailPane::setInfoPanel(std::optional<bool> isOpen)
{
    m_settings.set(Settings::Key::InfoPanel, isOpen ? QVariant(*isOpen) : QVariant());
    placeInfo();
}

void DetailPane::toggleInfoPanel()
{
    if (!isJobShown())
        return;
    setInfoPanel(!isInfoPanelOpen());
    if (isInfoPanelOpen() && tab() != DetailTab::Monitor)
        chooseTab(DetailTab::Monitor);
}

void DetailPane::placeInfo()
{
    const bool isOpen = isInfoPanelOpen();
    m_monitorPage->setInfo(!isOpen ? MonitorPage::Info::Closed : hasRoomForInfo() ? MonitorPage::Info::Beside : MonitorPage::Info::Over);
    m_tabs->setInfoButtonVisible(!isOpen && tab() == DetailTab::Monitor);
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeInfo();
}

bool DetailPane::isRawShown() const
{
    return tab() == DetailTab::Raw && m_expanded == Expanded::None;
}

void DetailPane::showLog()
{
    if (!m_log->isVisible())
        m_expanded == Expanded::None ? chooseTab(DetailTab::Log) : setExpanded(Expanded::Log);
}

void DetailPane::showInChart(qint64 line, int step)
{
    setExpanded(Expanded::None);
    if (!m_chart->isVisible())
        showTab(DetailTab::Monitor);
    if (!m_link->show(line) && step >= 0)
        showStep(step);
    m_chart->setFocus(Qt::OtherFocusReason);
}

void DetailPane::find()
{
    if (!isJobShown())
        return;
    if (isRawShown())
        return m_raw->focusSearch();
    showLog();
    m_log->focusSearch();
}

void DetailPane::findNext()
{
    if (isJobShown())
        isRawShown() ? m_raw->nextHit() : m_log->nextHit();
}

void DetailPane::findPrevious()
{
    if (isJobShown())
        isRawShown() ? m_raw->previousHit() : m_log->previousHit();
}

void DetailPane::goToLine()
{
    if (!isJobShown())
        return;
    showLog();
    m_log->askForLine();
}

std::vector<QWidget *> DetailPane::panes() const
{
    std::vector<QWidget *> all{m_header, m_tabs, m_chart, m_log, m_info, m_overview, m_raw};
    std::erase_if(all, [](const QWidget *pane) { return !pane->isVisible(); });
    return all;
}
