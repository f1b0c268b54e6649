// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From place to place: back and forward, what the command line names, the compare page.

#include "compare/compare_desk.h"
#include "compare/known_runs.h"
#include "detail/detail_pane.h"
#include "full_log/full_log_desk.h"
#include "jobs/job_actions.h"
#include "jobs/jobs_pane.h"
#include "jobs/jobs_table.h"
#include "main_window.h"
#include "notices.h"
#include "shell/banner_stack.h"
#include "shell/connection_desk.h"
#include "shell/connection_watch.h"
#include "shell/jobs_page.h"
#include "shell/top_bar.h"
#include "shell/window_actions.h"
#include "sidebar/navigation_model.h"
#include "sidebar/sidebar.h"

#include <QApplication>
#include <QMouseEvent>
#include <QStackedWidget>

namespace {

constexpr std::chrono::milliseconds UntilVisited(500);

JobFilterSpec specOf(Place::Page page, const QString &model)
{
    using View = JobFilterSpec::View;
    JobFilterSpec spec;
    spec.view = page == Place::Page::Running ? View::Running : page == Place::Page::Failed ? View::Failed : View::All;
    spec.model = model;
    return spec;
}

DetailTab detailTab(Place::Tab tab)
{
    switch (tab) {
    case Place::Tab::Monitor: return DetailTab::Monitor;
    case Place::Tab::Overview: return DetailTab::Overview;
    case Place::Tab::Log: return DetailTab::Log;
    case Place::Tab::Raw: return DetailTab::Raw;
    }
    Q_UNREACHABLE();
}

} // namespace

void MainWindow::connectPlaces()
{
    m_staying.setSingleShot(true);
    m_staying.setInterval(UntilVisited);
    connect(&m_staying, &QTimer::timeout, this, &MainWindow::rememberVisit);
    connect(m_detail, &DetailPane::tabChanged, &m_staying, qOverload<>(&QTimer::start));
    connect(m_actions->action(Do::Back), &QAction::triggered, this, [this] { goBack(true); });
    connect(m_actions->action(Do::Forward), &QAction::triggered, this, [this] { goBack(false); });
    qApp->installEventFilter(this);
    connectCompare();
}

void MainWindow::connectCompare()
{
    const auto compareSelection = [this] { m_table->jobActions()->compare(); };
    connect(m_page->topBar(), &TopBar::compareWanted, this, compareSelection);
    connect(m_actions->action(Do::Compare), &QAction::triggered, this, compareSelection);
    connect(m_table->jobActions(), &JobActions::compareWanted, m_compare, &CompareDesk::open);
    connect(m_detail, &DetailPane::compareWanted, m_compare, &CompareDesk::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_page->topBar()->setChosen(int(m_table->selectedJobs().size())); });
    connect(m_sidebar, &Sidebar::filterChosen, m_compare, &CompareDesk::close);
    connect(m_sidebar, &Sidebar::rowClicked, m_compare, &CompareDesk::close);
    connect(m_sidebar, &Sidebar::confirmed, m_compare, &CompareDesk::close);
    connect(m_compare, &CompareDesk::jobWanted, this, &MainWindow::showJob);
    connect(m_compare, &CompareDesk::changed, &m_staying, qOverload<>(&QTimer::start));
    connect(m_compare, &CompareDesk::opened, this, [this] {
        tellPage();
        m_staying.start();
    });
    connect(m_compare, &CompareDesk::closed, this, [this] {
        tellPage();
        m_monitor.watch(m_detail->job()); // the logs of others were followed meanwhile
        m_staying.start();
        if (!m_sidebar->isAncestorOf(focusWidget()))
            m_page->pane()->takeFocus();
    });
}

/// What the keys of the window act on.
void MainWindow::tellPage()
{
    using Page = WindowActions::Page;
    const bool isWatching = m_pages->currentIndex() == 0;
    m_actions->setPage(isWatching && !m_compare->isOpen() ? Page::Jobs : m_fullLog->isOpen() ? Page::Log : Page::Other);
}

void MainWindow::rememberVisit()
{
    m_visits.visit(presentPlace());
}

Visit MainWindow::presentPlace() const
{
    return {m_sidebar->filter(), m_detail->job(), int(m_detail->tab()), m_compare->compared()};
}

/// Back returns to it, however short a look a person had.
void MainWindow::leaveComparison()
{
    if (m_compare->isOpen())
        rememberVisit();
    m_compare->close();
}

void MainWindow::showJob(const JobKey &key)
{
    // Who asked for it wants to see it, whatever was compared or searched for before.
    leaveComparison();
    m_page->topBar()->clearSearch();
    clearFilters();
    m_table->choose(key);
}

void MainWindow::goTo(const std::optional<Visit> &visit)
{
    if (!visit)
        return;
    // To choose the job would drop the selection, which is what was compared.
    Visit beside = presentPlace();
    beside.compared = visit->compared;
    if (beside != *visit) {
        m_sidebar->choose(visit->view);
        m_table->choose(visit->job);
        m_detail->setTab(DetailTab(visit->tab));
    }
    m_compare->open(visit->compared); // closes it for none
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return QMainWindow::eventFilter(watched, event);
    // Before the pane below the pointer sees them: it would choose a row.
    const Qt::MouseButton button = static_cast<const QMouseEvent *>(event)->button();
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if ((button != Qt::BackButton && button != Qt::ForwardButton) || !widget || widget->window() != this)
        return QMainWindow::eventFilter(watched, event);
    if (isPress)
        goBack(button == Qt::BackButton);
    return true;
}

void MainWindow::goBack(bool isBack)
{
    if (m_pages->currentIndex() != 0 && isBack)
        return m_pages->setCurrentIndex(0);
    // It does not count as visited yet: what was before it is still the present place.
    if (m_compare->isOpen() && isBack && m_staying.isActive())
        return m_compare->close();
    goTo(isBack ? m_visits.back() : m_visits.forward());
}

void MainWindow::go(const Place &place)
{
    m_wantedPlace = place;
    tryPlace();
}

void MainWindow::tryPlace()
{
    using Page = Place::Page;
    if (m_wantedPlace == Place() || !m_detail)
        return;
    const Place::Page page = m_wantedPlace.page.value_or(Page::Jobs);
    if (page == Page::Connect) {
        m_wantedPlace = {};
        return m_desk->add();
    }
    if (m_connections->isFirstWalk())
        return;
    if (page == Page::Compare)
        compareNamed(std::exchange(m_wantedPlace.runs, {}));
    if (m_wantedPlace.page && page != Page::Log && page != Page::Compare) {
        const JobFilterSpec spec = specOf(page, m_wantedPlace.model);
        if (m_navigation->indexOf(spec).isValid())
            m_sidebar->choose(spec);
        else
            sayMissing(text::unknownModel(spec.model));
        m_wantedPlace.page.reset(); // once: its job may come later
        m_wantedPlace.model.clear();
    }
    // The rest is about a job, and waits for it.
    const bool hasRows = m_table->model()->rowCount() > 0;
    if (!m_wantedJob.isEmpty() || (hasRows && m_detail->job().isNull()))
        return;
    if (page == Page::Log)
        m_detail->setExpanded(Expanded::Log);
    if (m_wantedPlace.tab)
        m_detail->setTab(detailTab(*m_wantedPlace.tab));
    if (m_wantedPlace.step)
        m_detail->showStep(int(*m_wantedPlace.step));
    m_wantedPlace = {};
}

/// Those that are known are compared; of the others a message says that there are none.
void MainWindow::compareNamed(const QStringList &words)
{
    if (words.isEmpty())
        return;
    const NamedRuns named = runsNamed(m_context, words);
    if (!named.unknown.isEmpty())
        sayMissing(text::unknownRuns(named.unknown));
    m_compare->open(named.keys);
}

void MainWindow::sayMissing(const Banner &banner)
{
    m_page->banners()->set(banner);
    Q_EMIT placeMissing(banner.message.lead);
}
