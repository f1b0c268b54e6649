// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/connection_desk.h"

#include "accounts/connect_page.h"
#include "files/local_files.h"
#include "jobs/empty_jobs.h"
#include "providers/providers.h"
#include "shell/banner_stack.h"
#include "shell/connection_watch.h"
#include "key_notices.h"
#include "shell/error_details.h"
#include "shell/key_keeper.h"
#include "shell/open_job_dialog.h"
#include "sidebar/sidebar.h"
#include "text_zone.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

ConnectionDesk::ConnectionDesk(Monitor &monitor, ConnectionWatch &connections, KeyKeeper &keys, QStackedWidget *pages,
                               bool isDemo, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_connections(connections)
    , m_keys(keys)
    , m_pages(pages)
    , m_isDemo(isDemo)
{
}

void ConnectionDesk::begin()
{
    if (!m_isDemo)
        m_keys.find();
    if (hasNothing())
        add();
}

bool ConnectionDesk::hasNothing() const
{
    return m_monitor.connections().empty() && m_monitor.formerAccounts().empty() && (!m_files || m_files->isEmpty());
}

ConnectPage *ConnectionDesk::page()
{
    if (m_page)
        return m_page;
    m_page = new ConnectPage([this] { return text::local(m_monitor.now()); }, m_pages);
    m_page->setDemo(m_isDemo);
    m_pages->addWidget(m_page);
    connect(&m_keys, &KeyKeeper::probed, m_page, &ConnectPage::setKeychain);
    connect(m_page, &ConnectPage::testWanted, this,
            [this](const Connection &asked) { m_monitor.testConnection(withKept(asked, known(asked.account.id))); });
    connect(&m_monitor, &Monitor::connectionTested, m_page, &ConnectPage::showResult);
    connect(m_page, &ConnectPage::connectionGiven, this, &ConnectionDesk::use);
    connect(m_page, &ConnectPage::demoWanted, this, &ConnectionDesk::demoWanted);
    connect(m_page, &ConnectPage::fileWanted, this, &ConnectionDesk::fileWanted);
    connect(m_page, &ConnectPage::cancelled, m_pages, [pages = m_pages] { pages->setCurrentIndex(0); });
    return m_page;
}

void ConnectionDesk::showAccounts(ConnectPage *page) const
{
    std::vector<Account> accounts;
    for (const Connection &connection : m_monitor.connections())
        accounts.push_back(connection.account);
    page->setAccounts(accounts);
    page->setCanLeave(!hasNothing());
    m_keys.probe();
}

void ConnectionDesk::add()
{
    showAccounts(page());
    m_page->askForNew();
    m_pages->setCurrentWidget(m_page);
}

void ConnectionDesk::refresh()
{
    if (!m_isDemo)
        m_keys.find();
    m_monitor.refresh();
}

void ConnectionDesk::askForKey(const QString &accountId)
{
    const Connection connection = known(accountId);
    if (connection.account.id.isEmpty() || m_isDemo)
        return;
    showAccounts(page());
    m_page->askFor(connection.account, connection.credentials);
    m_pages->setCurrentWidget(m_page);
}

void ConnectionDesk::edit(const QString &accountId)
{
    const Connection connection = known(accountId);
    if (connection.account.id.isEmpty() || m_isDemo)
        return;
    showAccounts(page());
    m_page->edit(connection.account, connection.credentials);
    m_pages->setCurrentWidget(m_page);
}

void ConnectionDesk::openJob(const QString &accountId)
{
    std::vector<Account> accounts;
    for (const Connection &connection : m_monitor.connections()) {
        const auto status = m_connections.find(connection.account.id);
        if (status && status->isAsked && status->state.phase != AccountState::Phase::Paused)
            accounts.push_back(connection.account);
    }
    auto *dialog = new OpenJobDialog(accounts, accountId, m_pages->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenJobDialog::wanted, &m_monitor, &Monitor::openJob);
    connect(&m_monitor, &Monitor::jobOpened, dialog, &OpenJobDialog::takeOutcome);
    connect(dialog, &OpenJobDialog::opened, this, &ConnectionDesk::jobOpened);
    dialog->open();
}

void ConnectionDesk::use(const Connection &given)
{
    // Who edits one thing need not enter all secrets again.
    const Connection connection = withKept(given, known(given.account.id));
    if (m_isDemo)
        return Q_EMIT accountWanted(connection);
    const bool isOther = connection.credentials != known(given.account.id).credentials;
    m_monitor.addConnection(connection);
    if (isOther)
        m_keys.keep(connection.account.id, connection.credentials);
    m_connections.readConnections();
    m_pages->setCurrentIndex(0);
    Q_EMIT connected();
}

Connection ConnectionDesk::known(const QString &accountId) const
{
    for (const Connection &connection : m_monitor.connections()) {
        if (connection.account.id == accountId)
            return connection;
    }
    return {};
}

void ConnectionDesk::serve(Sidebar *sidebar)
{
    connect(sidebar, &Sidebar::addConnectionWanted, this, &ConnectionDesk::add);
    connect(sidebar, &Sidebar::refreshWanted, &m_monitor, &Monitor::refreshAccount);
    connect(sidebar, &Sidebar::pauseWanted, &m_monitor, &Monitor::setPaused);
    connect(sidebar, &Sidebar::keyWanted, this, &ConnectionDesk::askForKey);
    connect(sidebar, &Sidebar::editWanted, this, &ConnectionDesk::edit);
    connect(sidebar, &Sidebar::openJobWanted, this, &ConnectionDesk::openJob);
    connect(sidebar, &Sidebar::removeWanted, this, [this](const QString &accountId, Leaving leaving) {
        const Account account = known(accountId).account;
        m_monitor.removeConnection(accountId, leaving);
        if (!m_isDemo)
            m_keys.forget(account);
        m_connections.readConnections();
        begin();
    });
}

void ConnectionDesk::serve(BannerStack *banners)
{
    connect(&m_keys, &KeyKeeper::kept, banners, [banners](const QString &accountId, KeychainAnswer answer) {
        banners->remove(u"keychain"_s);
        banners->remove(text::keyLeftId(accountId));
        if (const auto said = text::keyNotKept(answer))
            banners->set(*said);
    });
    connect(&m_keys, &KeyKeeper::forgotten, banners, [banners](const Account &account, KeychainAnswer answer) {
        banners->remove(text::keyLeftId(account.id));
        if (const auto said = text::keyLeft(account, answer))
            banners->set(*said);
    });
    connect(banners, &BannerStack::buttonPressed, this, [this, banners](const QString &id) {
        if (const auto banner = banners->find(id))
            obey(*banner);
    });
}

void ConnectionDesk::serve(EmptyJobs *empty)
{
    connect(empty, &EmptyJobs::checkAgain, this, &ConnectionDesk::refresh);
    connect(empty, &EmptyJobs::openConsole, this, [this] { openConsole({}); });
    connect(empty, &EmptyJobs::addConnection, this, &ConnectionDesk::add);
}

void ConnectionDesk::obey(const Banner &banner)
{
    switch (banner.remedy) {
    case Banner::Remedy::None: return;
    case Banner::Remedy::TryNow: return refresh();
    case Banner::Remedy::Details: return openDetails(banner.account);
    case Banner::Remedy::NewKey: return askForKey(banner.account);
    case Banner::Remedy::EditConnection: return edit(banner.account);
    case Banner::Remedy::ShowFolder: QDesktopServices::openUrl(QUrl::fromLocalFile(m_monitor.homeDir())); return;
    case Banner::Remedy::CopyRequestId:
        if (const auto connection = m_connections.find(banner.account); connection && connection->state.error)
            QGuiApplication::clipboard()->setText(connection->state.error->requestId);
        return;
    case Banner::Remedy::OpenConsole: return openConsole(banner.account);
    case Banner::Remedy::Connect: return add();
    case Banner::Remedy::OpenJob: return openJob(banner.account);
    }
    Q_UNREACHABLE();
}

void ConnectionDesk::openDetails(const QString &accountId)
{
    const auto connection = m_connections.find(accountId);
    if (!connection || !connection->state.error)
        return;
    const ErrorDetails::Incident incident{connection->account.name, tr("The list of jobs"), *connection->state.error,
                                          text::local(connection->state.failedAt)};
    (new ErrorDetails(incident, m_pages->window()))->open();
}

void ConnectionDesk::openConsole(const QString &accountId) const
{
    const auto &all = m_monitor.connections();
    QUrl console = consoleOf(known(accountId).account);
    if (accountId.isEmpty() && !all.empty()) {
        console = consoleOf(all.front().account);
        const auto isElsewhere = [&](const Connection &c) { return consoleOf(c.account) != console; };
        // Of several regions, the one that most people see.
        if (const Provider *service = findProvider(all.front().account.provider);
            service && !service->consoles.empty() && std::ranges::any_of(all, isElsewhere))
            console = service->consoles.front();
    }
    if (!console.isEmpty())
        QDesktopServices::openUrl(console);
}
