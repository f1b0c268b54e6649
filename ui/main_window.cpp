// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "main_window.h"

#include "detail/detail_pane.h"
#include "error_text.h"
#include "jobs/empty_jobs.h"
#include "jobs/job_model.h"
#include "jobs/jobs_filter.h"
#include "jobs/jobs_pane.h"
#include "jobs/jobs_table.h"
#include "log/log_panel.h"
#include "providers/providers.h"
#include "shell/banner_stack.h"
#include "shell/connect_bar.h"
#include "shell/top_bar.h"
#include "sidebar/navigation_model.h"
#include "sidebar/sidebar.h"
#include "text.h"

#include <QShortcut>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace {

constexpr QSize DefaultSize(1280, 820);
constexpr QSize SmallestSize(900, 560);
constexpr int SidebarWidth = 232;
constexpr int TableHeight = 220;
constexpr std::chrono::seconds BetweenBannerUpdates(1); ///< countdowns in them

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
    addShortcuts();
    for (const Connection &connection : m_monitor.connections())
        addToNavigation(connection);
    if (!started.setAside.isEmpty())
        m_banners->set(QStringLiteral("damaged"), BannerStack::Tone::Warning,
                       {tr("The archive was damaged"),
                        tr("It was kept as %1, and a new one was begun.").arg(started.setAside)});
    if (started.isTemporary && started.storage)
        m_banners->set(QStringLiteral("temporary"), BannerStack::Tone::Warning,
                       {tr("This folder cannot be written"),
                        tr("What is new is kept until you close Tunewatch. (%1)").arg(started.storage->message)});
    else if (started.storage)
        sayStorage(*started.storage);
    if (m_context.isDemo)
        m_banners->set(QStringLiteral("demo"), BannerStack::Tone::Note,
                       {tr("Demo data"), tr("Nothing here comes from a service.")});
    m_table->setLoading(!isSettled());
    updateBanners();
    updateConnectBar();
    updateCount();
    m_detail->open(m_table->chosenJob());
}

void MainWindow::makePanes()
{
    m_model = new JobModel(&m_monitor.jobs(), [this] { return m_monitor.now().toLocalTime(); },
                           &m_context.notes, this);
    m_model->setAccounts([this](const QString &id) { return rowFactsOf(id); });
    m_filter = new JobsFilter(m_model, this);
    m_navigation = new NavigationModel(&m_monitor.jobs(), this);
    m_sidebar = new Sidebar(m_navigation, this);
    m_topBar = new TopBar(this);
    m_banners = new BannerStack(this);
    m_connectBar = new ConnectBar(this);
    m_jobs = new JobsPane(m_filter, this);
    m_table = m_jobs->table();
    m_detail = new DetailPane(m_monitor, this);
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(m_sidebar);
    columns->addWidget(makeJobsPage());
    columns->setStretchFactor(1, 1);
    columns->setSizes({SidebarWidth, DefaultSize.width() - SidebarWidth});
    columns->setChildrenCollapsible(false);
    setCentralWidget(columns);
    statusBar()->setSizeGripEnabled(false);
}

QWidget *MainWindow::makeJobsPage()
{
    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->addWidget(m_jobs);
    rows->addWidget(m_detail);
    rows->setStretchFactor(1, 1);
    rows->setSizes({TableHeight, DefaultSize.height() - TableHeight});
    rows->setChildrenCollapsible(false);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_banners);
    layout->addWidget(m_connectBar);
    layout->addWidget(rows, 1);
    return page;
}

void MainWindow::connectPanes()
{
    connect(m_sidebar, &Sidebar::filterChosen, this, &MainWindow::chooseFilter);
    connect(m_sidebar, &Sidebar::confirmed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_topBar, &TopBar::searched, m_filter, &JobsFilter::setText);
    connect(m_topBar, &TopBar::tableWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_topBar, &TopBar::refreshWanted, &m_monitor, &Monitor::refresh);
    connect(m_table, &JobsTable::jobChosen, m_detail, &DetailPane::open);
    connect(m_table, &JobsTable::stateChanged, this, &MainWindow::updateCount);
    connect(m_jobs->empty(), &EmptyJobs::checkAgain, &m_monitor, &Monitor::refresh);
    connect(m_connectBar, &ConnectBar::connectionGiven, this, &MainWindow::useConnection);
    connect(&m_monitor, &Monitor::accountChanged, this, &MainWindow::takeAccount);
    connect(&m_monitor, &Monitor::storageFailed, this, &MainWindow::sayStorage);
    connect(&m_monitor, &Monitor::storageRecovered, this,
            [this] { m_banners->set(QStringLiteral("storage"), BannerStack::Tone::Alarm, {}); });
    connect(&m_monitor.jobs(), &JobStore::changed, this, &MainWindow::takeChanges);
    auto *seconds = new QTimer(this);
    seconds->start(BetweenBannerUpdates);
    connect(seconds, &QTimer::timeout, this, &MainWindow::updateBanners);
}

void MainWindow::addShortcuts()
{
    const auto bind = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    bind(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_topBar->focusSearch(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_detail->log()->focusSearch(); });
    bind(QKeySequence(Qt::Key_F5), [this] { m_monitor.refresh(); });
}

void MainWindow::addToNavigation(const Connection &connection)
{
    const Provider *provider = findProvider(connection.account.provider);
    m_navigation->addAccount(connection.account, provider ? provider->name : connection.account.provider);
    m_navigation->setState(m_monitor.accountState(connection.account.id));
}

void MainWindow::chooseFilter(const JobFilterSpec &spec)
{
    m_filter->setSpec(spec);
    m_topBar->setTitle(m_sidebar->title());
    if (!spec.model.isEmpty())
        m_monitor.preferModel(spec.model);
    updateCount();
}

AccountFacts MainWindow::rowFactsOf(const QString &accountId) const
{
    const AccountState state = m_monitor.accountState(accountId);
    AccountFacts facts{nameOf(accountId), {}, state.asOf.isValid()};
    if (state.phase != AccountState::Phase::Ready && state.asOf.isValid())
        facts.staleSince = state.asOf.toLocalTime();
    return facts;
}

void MainWindow::takeAccount(const AccountState &state)
{
    m_model->refreshAccounts();
    m_navigation->setState(state);
    m_table->setLoading(std::ranges::any_of(states(), [](const AccountState &s) {
        return s.phase == AccountState::Phase::Loading && s.isWalking;
    }));
    m_table->setFailure(whyNothingIsKnown());
    updateBanners();
    updateConnectBar();
    updateCount();
}

void MainWindow::takeChanges(const JobChanges &changes)
{
    trySelect();
    if (std::ranges::find(changes.changed, m_detail->job()) != changes.changed.end())
        m_detail->refreshFacts();
}

void MainWindow::useConnection(const Connection &connection)
{
    const bool isKnown = std::ranges::any_of(m_monitor.connections(), [&](const Connection &known) {
        return known.account.id == connection.account.id;
    });
    m_monitor.addConnection(connection);
    if (!isKnown)
        addToNavigation(connection);
    updateConnectBar();
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
        const bool isOfAccount = m_wantedAccount.isEmpty() || nameOf(key.account) == m_wantedAccount;
        if (key.id != m_wantedJob || !isOfAccount)
            continue;
        m_wantedJob.clear();
        m_table->choose(key);
        return;
    }
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    m_banners->set(QStringLiteral("second"), BannerStack::Tone::Note,
                   {tr("Tunewatch is already open"), tr("This is its window: two cannot use one archive.")});
}

bool MainWindow::isSettled() const
{
    const bool isWalking = std::ranges::any_of(m_monitor.connections(), [this](const Connection &connection) {
        const AccountState state = m_monitor.accountState(connection.account.id);
        return !connection.key.isEmpty() && state.phase == AccountState::Phase::Loading;
    });
    return !isWalking && m_wantedJob.isEmpty() && m_detail->isSettled();
}

void MainWindow::updateCount()
{
    m_topBar->setTitle(m_sidebar->title());
    m_topBar->setCount(m_table->countText());
    QStringList ages;
    for (const AccountState &state : states()) {
        if (state.asOf.isValid())
            ages << tr("%1 as of %2").arg(nameOf(state.account),
                                          text::clock(state.asOf.toLocalTime(), m_monitor.now().toLocalTime()));
    }
    statusBar()->showMessage(ages.join(QStringLiteral("  ·  ")));
}

std::vector<AccountState> MainWindow::states() const
{
    std::vector<AccountState> states;
    for (const Connection &connection : m_monitor.connections())
        states.push_back(m_monitor.accountState(connection.account.id));
    return states;
}

QString MainWindow::nameOf(const QString &accountId) const
{
    for (const Connection &connection : m_monitor.connections()) {
        if (connection.account.id == accountId)
            return connection.account.name;
    }
    return accountId;
}

void MainWindow::updateBanners()
{
    for (const AccountState &state : states()) {
        text::Message skipped;
        if (state.skippedJobs > 0)
            skipped = {tr("%1 sent jobs that Tunewatch does not understand").arg(nameOf(state.account)),
                       tr("%n job(s) of the list could not be read. The rest is shown.", nullptr, state.skippedJobs)};
        m_banners->set(QStringLiteral("format|") + state.account, BannerStack::Tone::Warning, skipped);
        const bool isStopped = state.phase == AccountState::Phase::Stopped;
        m_banners->set(state.account, isStopped ? BannerStack::Tone::Alarm : BannerStack::Tone::Warning, messageOf(state));
        m_banners->set(QStringLiteral("clock|") + state.account, BannerStack::Tone::Warning,
                       state.clockSkew ? text::clockSkew(nameOf(state.account), *state.clockSkew) : text::Message());
    }
}

text::Message MainWindow::messageOf(const AccountState &state) const
{
    if (!state.error)
        return {};
    text::ErrorContext context{nameOf(state.account), m_monitor.now().toLocalTime()};
    context.asOf = state.asOf.toLocalTime();
    context.nextTry = state.nextTry.toLocalTime();
    return text::error(*state.error, context);
}

text::Message MainWindow::whyNothingIsKnown() const
{
    for (const Connection &connection : m_monitor.connections()) {
        const text::Message failure = messageOf(m_monitor.accountState(connection.account.id));
        if (!failure.isEmpty())
            return failure;
        if (connection.key.isEmpty())
            return {tr("There is no key for %1").arg(connection.account.name), tr("Enter one above to read its jobs.")};
    }
    return {};
}

void MainWindow::updateConnectBar()
{
    const auto needsKey = [this](const Connection &connection) {
        return (connection.isOffered && connection.key.isEmpty())
            || m_monitor.accountState(connection.account.id).phase == AccountState::Phase::Stopped;
    };
    const auto &connections = m_monitor.connections();
    const auto needy = std::ranges::find_if(connections, needsKey);
    const bool wasHidden = m_connectBar->isHidden();
    m_connectBar->setVisible(connections.empty() || needy != connections.end());
    if (needy != connections.end() && wasHidden)
        m_connectBar->askFor(needy->account);
}

void MainWindow::sayStorage(const Error &error)
{
    m_banners->set(QStringLiteral("storage"), BannerStack::Tone::Alarm,
                   text::error(error, {QString(), m_monitor.now().toLocalTime()}));
}
