// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "main_window.h"

#include "compare/compare_desk.h"
#include "detail/detail_pane.h"
#include "files/file_desk.h"
#include "files/local_files.h"
#include "full_log/full_log_desk.h"
#include "history/history_strip.h"
#include "jobs/empty_jobs.h"
#include "jobs/job_columns.h"
#include "jobs/job_model.h"
#include "jobs/jobs_filter.h"
#include "jobs/jobs_pane.h"
#include "jobs/jobs_table.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "notices.h"
#include "settings/job_notes.h"
#include "settings/zone_box.h"
#include "shell/banner_stack.h"
#include "shell/connection_desk.h"
#include "shell/connection_watch.h"
#include "shell/job_watch.h"
#include "shell/jobs_page.h"
#include "shell/key_keeper.h"
#include "shell/layout_rules.h"
#include "shell/saved_views.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "shell/window_actions.h"
#include "shell/window_state.h"
#include "sidebar/navigation_model.h"
#include "sidebar/sidebar.h"
#include "text_zone.h"
#include "theme/type.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize DefaultSize(1280, 820);
constexpr QSize SmallestSize(900, 560);
constexpr qint64 UntilQuiet = 1500; // ms
constexpr qint64 UntilGivenUp = 5000; // ms without any change, while rows on screen have no loss yet

} // namespace

MainWindow::MainWindow(const WindowContext &context)
    : m_context(context)
    , m_monitor(context.monitor)
{
    setWindowTitle(tr("Tunewatch"));
    setMinimumSize(SmallestSize);
    resize(DefaultSize);
}

MainWindow::~MainWindow() = default;

void MainWindow::begin(const Monitor::Started &started)
{
    makePanes();
    connectPanes();
    connectJobs();
    connectActions();
    connectPlaces();
    sayStart(started);
    for (const auto key : {Settings::Key::TimeZone, Settings::Key::Density, Settings::Key::LogFont,
                           Settings::Key::RefreshSeconds})
        obey(key);
    m_state->restore();
    m_filter->setChips(m_page->topBar()->chips());
    chooseView(m_sidebar->filter());
    takeSelection();
    fit();
    // An archive that cannot be opened is no reason to ask for a first account: its own are in it.
    const bool isArchiveRead = !started.storage || (started.isTemporary && started.isCopied);
    if (isArchiveRead)
        m_desk->begin();
}

void MainWindow::makePanes()
{
    m_files = new LocalFiles(m_monitor.jobs(), m_context.settings, this);
    m_files->restore();
    m_model = new JobModel(&m_monitor.jobs(), [this] { return text::local(m_monitor.now()); }, &m_context.notes, this);
    m_filter = new JobsFilter(m_model, this);
    m_navigation = new NavigationModel(&m_monitor.jobs(), this);
    m_navigation->setNotes(&m_context.notes);
    m_sidebar = new Sidebar(m_navigation, this);
    m_sidebar->setEditable(!m_context.isDemo);
    m_page = new JobsPage(m_context, m_filter, this);
    m_table = m_page->table();
    m_detail = m_page->detail();
    m_detail->setFiles(m_files);
    m_fileDesk = new FileDesk(*m_files, m_page->banners(), this);
    m_status = new StatusLine(this);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->addWidget(m_sidebar);
    m_places = new QStackedWidget(this);
    m_places->addWidget(m_page);
    m_columns->addWidget(m_places);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    auto *watching = new QWidget(this);
    auto *layout = new QVBoxLayout(watching);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_status);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(watching);
    setCentralWidget(m_pages);
    m_fullLog = new FullLogDesk(m_context, m_detail, m_pages, this);
    m_compare = new CompareDesk(m_context, m_places, this);
    m_compare->setFiles(m_files);
    m_actions = new WindowActions(this);
    m_state = new WindowState({this, m_columns, m_sidebar, m_page, &m_context.settings}, this);
}

void MainWindow::connectPanes()
{
    const ConnectionWatch::Panes panes{m_navigation, m_model, m_table, m_page->topBar(), m_page->banners(), m_status};
    const auto reach = m_context.isForNamed ? KeyKeeper::Reach::Named : KeyKeeper::Reach::All;
    m_keys = new KeyKeeper(m_monitor, m_context.keys, reach, this);
    m_connections = new ConnectionWatch(m_monitor, *m_keys, panes, this);
    const SavedViews::Panes views{m_navigation, m_model, m_filter, m_sidebar, m_page->topBar()};
    m_saved = new SavedViews(&m_context.settings, views, this);
    connect(m_saved, &SavedViews::changed, this, &MainWindow::updateCount);
    m_desk = new ConnectionDesk(m_monitor, *m_connections, *m_keys, m_pages, m_context.isDemo, this);
    const auto nameOf = [this](const Job &job) {
        const QString nickname = m_context.notes.nickname(job.key);
        return !nickname.isEmpty() ? nickname : job.name.isEmpty() ? job.key.id : job.name;
    };
    new JobWatch(m_monitor.jobs(), nameOf, m_page->banners(), this);
    connect(m_connections, &ConnectionWatch::changed, this, &MainWindow::updateCount);
    connect(m_connections, &ConnectionWatch::changed, this, &MainWindow::tryPlace);
    connect(m_sidebar, &Sidebar::filterChosen, this, &MainWindow::chooseView);
    connect(m_sidebar, &Sidebar::confirmed, m_page->pane(), [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_sidebar, &Sidebar::railToggled, this,
            [this](bool isRail) { m_context.settings.set(Settings::Key::SidebarIsRail, isRail); });
    m_desk->serve(m_sidebar);
    m_desk->serve(m_page->banners());
    m_desk->serve(m_page->pane()->empty());
    m_desk->setFiles(m_files);
    m_fileDesk->serve(m_sidebar);
    m_fileDesk->serve(m_page->pane()->empty());
    m_fileDesk->serve(m_table->jobActions());
    connect(m_desk, &ConnectionDesk::fileWanted, m_fileDesk, &FileDesk::ask);
    connect(m_fileDesk, &FileDesk::opened, this, &MainWindow::showFile);
    connect(m_desk, &ConnectionDesk::connected, m_page->pane(), &JobsPane::takeFocus);
    connect(m_desk, &ConnectionDesk::demoWanted, this, &MainWindow::demoWanted);
    connect(m_desk, &ConnectionDesk::jobOpened, this, &MainWindow::showJob);
    connect(m_desk, &ConnectionDesk::accountWanted, this, &MainWindow::accountWanted);
    connect(&m_monitor, &Monitor::storageFailed, this, &MainWindow::sayStorage);
    connect(&m_monitor, &Monitor::storageRecovered, this, [this] { m_page->banners()->remove(u"storage"_s); });
    connect(&m_context.settings, &Settings::changed, this, &MainWindow::obey);
    const LogView *log = m_detail->log()->view();
    connect(log, &LogView::fontWanted, this,
            [this](const QFont &font) { m_context.settings.set(Settings::Key::LogFont, font.toString()); });
    connect(log, &LogView::usualFontWanted, this, [this] { m_context.settings.set(Settings::Key::LogFont, {}); });
    connect(&m_monitor, &Monitor::logGrown, m_model, [this](const LogGrowth &growth) {
        const bool isRead = growth.state.phase == LogState::Phase::NoLogYet || growth.state.phase == LogState::Phase::Complete;
        if (isRead && growth.state.total == 0)
            m_model->noteEmptyLog(growth.state.job);
    });
}

void MainWindow::connectJobs()
{
    TopBar *top = m_page->topBar();
    auto *columns = new QMenu(this);
    m_table->columns()->addActions(columns);
    top->setColumnsMenu(columns);
    connect(top, &TopBar::searched, m_filter, &JobsFilter::setText);
    connect(top, &TopBar::chipsChanged, m_filter, [this](const JobChips &chips) {
        m_filter->setChips(chips);
        m_page->setView(m_filter->spec(), chips);
    });
    connect(top, &TopBar::tableWanted, m_table, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(top, &TopBar::refreshWanted, m_desk, &ConnectionDesk::refresh);
    connect(m_table, &JobsTable::stateChanged, this, &MainWindow::updateCount);
    connect(m_table, &JobsTable::visibleJobsChanged, this, &MainWindow::sampleLogs);
    connect(m_page->history(), &HistoryStrip::historyChanged, this, &MainWindow::sampleLogs);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MainWindow::takeSelection);
    connect(m_table, &JobsTable::jobChosen, this, &MainWindow::takeSelection);
    connect(m_table, &JobsTable::jobChosen, m_page->history(), &HistoryStrip::setChosen);
    connect(m_detail, &DetailPane::jobWanted, m_table, [this](const JobKey &key) {
        m_sidebar->choose({}); // the view may not have it
        m_table->choose(key);
    });
    connect(m_page->history(), &HistoryStrip::jobChosen, m_table, &JobsTable::choose);
    connect(m_table, &JobsTable::opened, m_detail, [this] {
        if (const auto panes = m_detail->panes(); !panes.empty())
            panes.front()->setFocus(Qt::TabFocusReason);
    });
    EmptyJobs *empty = m_page->pane()->empty();
    connect(empty, &EmptyJobs::clearSearch, top, &TopBar::clearSearch);
    connect(empty, &EmptyJobs::clearFilters, this, &MainWindow::clearFilters);
    connect(&m_monitor.jobs(), &JobStore::changed, this, &MainWindow::takeChanges);
}

void MainWindow::sayStart(const Monitor::Started &started)
{
    BannerStack *banners = m_page->banners();
    if (!started.setAside.isEmpty())
        banners->set(text::damagedArchive(started.setAside));
    if (started.isTemporary && started.storage)
        banners->set(started.isCopied ? text::readOnlyFolder(*started.storage) : text::uncopiedArchive(*started.storage));
    else if (started.storage)
        sayStorage(*started.storage);
    if (m_context.isDemo && !m_context.isPicture)
        banners->set(text::demoBanner());
}

void MainWindow::sayStorage(const Error &error)
{
    m_page->banners()->set(text::storageBanner(error, text::local(m_monitor.now())));
}

void MainWindow::chooseView(const JobFilterSpec &spec)
{
    m_filter->setSpec(spec);
    m_saved->enter(spec);
    m_page->setView(spec, m_filter->chips());
    if (!spec.model.isEmpty())
        m_monitor.preferModel(spec.model);
    updateCount();
    m_staying.start();
}

void MainWindow::takeSelection()
{
    const std::vector<JobKey> chosen = m_table->selectedJobs();
    if (chosen.size() > 1)
        m_detail->showSummary(chosen);
    else // assistive technology selects rows without going to them
        m_detail->open(chosen.size() == 1 ? chosen.front() : m_table->chosenJob());
    m_state->restoreLog();
    m_staying.start();
}

void MainWindow::takeChanges(const JobChanges &changes)
{
    m_sinceChange.restart();
    trySelect();
    tryPlace();
    if (std::ranges::find(changes.changed, m_detail->job()) != changes.changed.end())
        m_detail->refreshFacts();
}

void MainWindow::sampleLogs()
{
    // Rows first, then the dots of a model's history.
    std::vector<JobKey> keys = m_table->visibleJobs();
    if (m_page->history()->isVisible()) {
        const std::vector<JobKey> &unread = m_page->history()->history().unread;
        keys.insert(keys.end(), unread.begin(), unread.end());
    }
    const auto files = std::stable_partition(keys.begin(), keys.end(), std::not_fn(isLocalFile));
    m_files->sample({files, keys.end()});
    keys.erase(files, keys.end());
    m_monitor.sampleLogs(keys);
}

void MainWindow::clearFilters()
{
    // The view first: leaving a saved one brings back the filters from before.
    m_sidebar->choose({});
    m_page->topBar()->setChips({});
    m_filter->setChips({});
    m_page->setView(m_filter->spec(), {});
}

void MainWindow::updateCount()
{
    m_page->topBar()->setTitle(m_sidebar->title());
    m_page->topBar()->setCount(m_table->countText());
}

void MainWindow::selectJob(const QString &id, const QString &account)
{
    m_wantedJob = id;
    m_wantedAccount = account;
    trySelect();
}

void MainWindow::trySelect()
{
    if (m_wantedJob.isEmpty() || !m_table)
        return;
    for (const JobKey &key : m_monitor.jobs().keys()) {
        const bool isOfAccount = m_wantedAccount.isEmpty() || m_connections->nameOf(key.account) == m_wantedAccount;
        if (key.id != m_wantedJob || !isOfAccount)
            continue;
        m_wantedJob.clear();
        m_table->choose(key);
        return;
    }
}

void MainWindow::focusJobs()
{
    m_page->pane()->takeFocus();
}

bool MainWindow::isSettled() const
{
    // Rows on screen are still being sampled while something changes.
    const bool isSampling = std::ranges::any_of(m_table->visibleJobs(), [this](const JobKey &key) {
        const int row = m_model->rowOf(key);
        return row >= 0 && m_model->isLossToComeAt(row);
    });
    const bool isQuiet = !m_sinceChange.isValid() || m_sinceChange.hasExpired(isSampling ? UntilGivenUp : UntilQuiet);
    return !m_connections->isFirstWalk() && isQuiet && !m_files->isSampling() && m_wantedJob.isEmpty() && m_wantedPlace == Place()
        && (m_compare->isOpen() ? m_compare->isSettled() : m_detail->isSettled());
}

void MainWindow::fit()
{
    const LayoutRules rules = layoutFor(width());
    const QVariant rail = m_context.settings.value(Settings::Key::SidebarIsRail);
    const bool isRail = rail.isValid() ? rail.toBool() : rules.isRail;
    if (isRail != m_sidebar->isRail()) {
        m_sidebar->setRail(isRail);
        const int side = isRail ? Sidebar::RailWidth : m_state->sidebarWidth();
        m_columns->setSizes({side, width() - side});
    }
    m_page->setTableHeight(m_state->tableHeight());
    using Room = JobColumns::Room;
    m_table->setRoom(rules.hasFewColumns        ? Room::Narrow
                     : !rules.hasConnections    ? Room::Middle
                     : rules.hasTightColumns    ? Room::Tight
                                                : Room::Full);
}

void MainWindow::toggleRail()
{
    m_context.settings.set(Settings::Key::SidebarIsRail, !m_sidebar->isRail());
    fit();
}

void MainWindow::obey(Settings::Key key)
{
    const QVariant value = m_context.settings.value(key);
    switch (key) {
    case Settings::Key::Density:
        m_table->setDensity(densityNamed(value.toString()));
        m_detail->setDensity(densityNamed(value.toString()));
        return;
    case Settings::Key::LogFont:
        m_detail->log()->view()->setLogFont(logFont(value.toString(), font()));
        return;
    case Settings::Key::RefreshSeconds:
        m_monitor.setRefreshInterval(std::chrono::seconds(value.toInt()));
        return;
    case Settings::Key::TimeZone:
        text::setZone(zoneOf(value.toString()));
        m_model->refreshTimes();
        m_connections->update();
        m_detail->refreshFacts();
        return;
    default: return; // the rest is the window's own memory
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_state)
        m_state->save();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!m_state)
        return;
    fit();
    m_state->touch();
}
