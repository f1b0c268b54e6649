// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does with the window as a whole: menus, keys, going from place to place, opening files.

#include "chart/loss_chart.h"
#include "compare/compare_desk.h"
#include "detail/detail_pane.h"
#include "files/file_desk.h"
#include "files/local_file_key.h"
#include "full_log/full_log_desk.h"
#include "jobs/job_actions.h"
#include "jobs/jobs_table.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "main_window.h"
#include "notices.h"
#include "settings/settings_page.h"
#include "shell/about_box.h"
#include "shell/banner_stack.h"
#include "shell/connection_desk.h"
#include "shell/connection_watch.h"
#include "shell/jobs_page.h"
#include "shell/menu_key.h"
#include "shell/pane_walk.h"
#include "shell/saved_views.h"
#include "shell/shortcuts_dialog.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "shell/window_actions.h"
#include "sidebar/navigation_model.h"
#include "sidebar/sidebar.h"
#include "text.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QStackedWidget>

namespace {

void moveCurrent(JobsTable *table, int rows)
{
    const int row = std::clamp(table->currentIndex().row() + rows, 0, table->model()->rowCount() - 1);
    if (row >= 0)
        table->setCurrentIndex(table->model()->index(row, 0));
}

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](Do what, auto slot) {
        connect(m_actions->action(what), &QAction::triggered, this, slot);
    };
    on(Do::AddConnection, [this] { m_desk->add(); });
    on(Do::OpenFile, [this] { m_fileDesk->ask(); });
    on(Do::OpenJob, [this] { m_desk->openJob({}); });
    on(Do::Settings, [this] { openSettings(); });
    on(Do::Refresh, [this] { m_desk->refresh(); });
    on(Do::Quit, [this] { close(); });
    on(Do::SearchJobs, [this] { m_page->topBar()->focusSearch(); });
    on(Do::SearchLog, [this] { m_detail->find(); });
    on(Do::NextHit, [this] { m_detail->findNext(); });
    on(Do::PreviousHit, [this] { m_detail->findPrevious(); });
    on(Do::GoToLine, [this] { m_detail->goToLine(); });
    on(Do::Follow, [this](bool follow) { m_detail->log()->setFollow(follow); });
    on(Do::TabMonitor, [this] { m_detail->setTab(DetailTab::Monitor); });
    on(Do::TabOverview, [this] { m_detail->setTab(DetailTab::Overview); });
    on(Do::TabLog, [this] { m_detail->setTab(DetailTab::Log); });
    on(Do::TabRaw, [this] { m_detail->setTab(DetailTab::Raw); });
    on(Do::Expand, [this] { toggleExpanded(); });
    on(Do::Sidebar, [this] { toggleRail(); });
    on(Do::SaveView, [this] { m_saved->save(); });
    on(Do::InfoPanel, [this] { m_detail->toggleInfoPanel(); });
    on(Do::PreviousJob, [this] { moveCurrent(m_table, -1); });
    on(Do::NextJob, [this] { moveCurrent(m_table, +1); });
    on(Do::NextPane, [this] { walkPanes(+1); });
    on(Do::PreviousPane, [this] { walkPanes(-1); });
    on(Do::Shortcuts, [this] { openShortcuts(); });
    on(Do::About, [this] {
        auto *about = new AboutBox(m_monitor.homeDir(), this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    auto *more = new QMenu(this);
    more->addAction(m_actions->action(Do::SaveView));
    connect(more, &QMenu::aboutToShow, m_actions, &WindowActions::aboutToShow);
    connect(more, &QMenu::aboutToHide, m_actions, &WindowActions::enableAll);
    m_page->topBar()->setMoreMenu(more);
    m_sidebar->setMenu(m_actions->menu());
    m_actions->fill(menuBar());
    // Where the platform has a menu bar of its own, hiding this one changes nothing.
    menuBar()->hide();
    connect(new MenuKey(this), &MenuKey::pressed, this, &MainWindow::showMenuBar);
    connectJobActions();
}

void MainWindow::connectJobActions()
{
    JobActions *job = m_table->jobActions();
    const auto on = [this, job](Do what, auto slot) {
        connect(m_actions->action(what), &QAction::triggered, job, slot);
    };
    connect(m_actions->action(Do::Rename), &QAction::triggered, m_detail, [this] {
        if (!m_detail->job().isNull())
            m_detail->rename();
    });
    on(Do::Pin, &JobActions::togglePin);
    on(Do::CopyJobId, &JobActions::copyJobId);
    on(Do::CopyModel, &JobActions::copyFineTunedModel);
    on(Do::ShowRaw, &JobActions::showRawJson);
    connect(job, &JobActions::rawJsonWanted, m_detail, [this] { m_detail->setTab(DetailTab::Raw); });
    // A menu says what is, and offers what applies, at the moment it opens.
    const auto refresh = [this, job] {
        m_actions->action(Do::Pin)->setChecked(job->isPinned());
        m_actions->action(Do::Compare)->setEnabled(job->canCompare());
        for (const Do what : {Do::Rename, Do::Pin, Do::CopyJobId})
            m_actions->action(what)->setEnabled(job->hasJob());
        for (const Do what : {Do::ShowRaw, Do::TabRaw, Do::TabOverview})
            m_actions->action(what)->setEnabled(job->hasRawJson());
        m_actions->action(Do::CopyModel)->setEnabled(job->hasFineTunedModel());
        m_actions->action(Do::SaveView)->setEnabled(m_saved->canSave());
        m_actions->action(Do::Sidebar)->setChecked(!m_sidebar->isRail());
        m_actions->action(Do::InfoPanel)->setChecked(m_detail->isInfoPanelOpen());
        m_actions->action(Do::Back)->setEnabled(m_visits.canGoBack());
        m_actions->action(Do::Forward)->setEnabled(m_visits.canGoForward());
    };
    connect(m_actions, &WindowActions::aboutToShow, this, [this, refresh] {
        m_actions->action(Do::Follow)->setChecked(m_detail->log()->view()->isFollowing());
        if (m_pages->currentIndex() == 0 && !m_compare->isOpen())
            refresh();
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::tellPage);
}

void MainWindow::showFile(const JobKey &key)
{
    leaveComparison();
    m_page->topBar()->clearSearch();
    clearFilters();
    JobFilterSpec files;
    files.account = LocalFilesAccount;
    m_sidebar->choose(files);
    m_table->choose(key);
    m_pages->setCurrentIndex(0);
}

void MainWindow::openFiles(const QStringList &paths)
{
    m_fileDesk->open(paths);
}

void MainWindow::comeForward(const QStringList &files)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (files.isEmpty())
        m_page->banners()->set(text::secondWindow());
    else
        openFiles(files);
}

void MainWindow::toggleExpanded()
{
    const LossChart *chart = m_detail->chart();
    const QWidget *focus = focusWidget();
    const bool isInChart = focus && (focus == chart || chart->isAncestorOf(focus));
    if (m_detail->expanded() != Expanded::None)
        m_detail->setExpanded(Expanded::None);
    else
        m_detail->setExpanded(isInChart ? Expanded::Chart : Expanded::Log);
}

void MainWindow::openSettings()
{
    auto *page = m_pages->findChild<SettingsPage *>(QString(), Qt::FindDirectChildrenOnly);
    if (!page) {
        page = new SettingsPage(m_context.settings, m_monitor.homeDir(), m_pages);
        page->addStorage(m_monitor, m_context.notes);
        m_pages->addWidget(page);
        connect(page, &SettingsPage::left, this, [this] { m_pages->setCurrentIndex(0); });
    }
    m_pages->setCurrentWidget(page);
}

void MainWindow::openShortcuts()
{
    std::vector<ShortcutEntry> entries;
    for (const WindowActions::Line &line : m_actions->lines())
        entries.push_back({line.group, line.text, line.keys});
    auto *dialog = new ShortcutsDialog(std::move(entries), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showMenuBar()
{
    if (menuBar()->isVisible()) {
        // Before the bar goes: a focus that is hidden moves on to whatever comes next.
        if (m_focusBeforeMenu)
            m_focusBeforeMenu->setFocus(Qt::OtherFocusReason);
        return menuBar()->hide();
    }
    m_focusBeforeMenu = focusWidget();
    menuBar()->show();
    menuBar()->setFocus(Qt::MenuBarFocusReason);
    menuBar()->setActiveAction(menuBar()->actions().constFirst());
}

void MainWindow::walkPanes(int direction)
{
    if (m_fullLog->isOpen())
        return ::walkPanes(m_fullLog->panes(), direction);
    std::vector<QWidget *> panes{m_sidebar};
    const std::vector<QWidget *> more = m_compare->isOpen() ? m_compare->panes() : m_page->panes();
    panes.insert(panes.end(), more.begin(), more.end());
    panes.push_back(m_status);
    ::walkPanes(panes, direction);
}
