// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/connection_watch.h"

#include "files/local_files.h"
#include "jobs/job_model.h"
#include "jobs/jobs_table.h"
#include "monitor.h"
#include "notices.h"
#include "providers/providers.h"
#include "shell/banner_stack.h"
#include "shell/key_keeper.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "sidebar/navigation_model.h"
#include "text_zone.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

ConnectionWatch::ConnectionWatch(Monitor &monitor, const KeyKeeper &keys, const Panes &panes, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_keys(keys)
    , m_panes(panes)
{
    panes.jobs->setAccounts([this](const QString &id) { return factsOf(id); });
    connect(&monitor, &Monitor::accountChanged, this, [this](const AccountState &state) { take(state.account); });
    connect(&keys, &KeyKeeper::changed, this, &ConnectionWatch::readConnections);
    connect(&m_seconds, &QTimer::timeout, this, &ConnectionWatch::update);
    m_seconds.start(std::chrono::seconds(1));
    readConnections();
}

void ConnectionWatch::readConnections()
{
    const ConnectionStatuses shown = m_panes.navigation->connections();
    const auto isOf = [](const QString &id) {
        return [&id](const auto &known) { return known.account.id == id; };
    };
    for (const Connection &connection : m_monitor.connections()) {
        const Account &account = connection.account;
        const Provider *provider = findProvider(account.provider);
        if (std::ranges::none_of(shown, isOf(account.id)))
            m_panes.navigation->addAccount(account, provider ? provider->name : account.provider);
        else
            m_panes.navigation->setAccount(account);
        m_panes.navigation->setAsked(account.id, connection.mayBeAsked(), m_keys.answerFor(account.id));
        m_panes.navigation->setState(m_monitor.accountState(account.id));
    }
    for (const ConnectionStatus &connection : shown) {
        if (std::ranges::none_of(m_monitor.connections(), isOf(connection.account.id)))
            m_panes.navigation->removeAccount(connection.account.id);
    }
    update();
    Q_EMIT changed();
}

void ConnectionWatch::take(const QString &accountId)
{
    m_panes.navigation->setState(m_monitor.accountState(accountId));
    m_panes.jobs->refreshAccounts();
    update();
    Q_EMIT changed();
}

void ConnectionWatch::update()
{
    const QDateTime time = now();
    m_panes.navigation->setNow(time);
    const ConnectionStatuses connections = m_panes.navigation->connections();
    m_panes.table->setLoading(isLoading());
    m_panes.table->setFailure(whyNothingIsKnown(connections));
    m_panes.table->setSources(sourcesOf(connections));
    m_panes.topBar->setRefreshing(refreshing(connections));
    m_panes.banners->setGroup(u"connection|"_s, text::connectionBanners(connections, time));
    m_panes.status->setConnections(connections, time);
}

QString ConnectionWatch::nameOf(const QString &accountId) const
{
    if (isLocalAccount(accountId))
        return LocalFiles::name();
    for (const Connection &connection : m_monitor.connections()) {
        if (connection.account.id == accountId)
            return connection.account.name;
    }
    for (const Account &account : m_monitor.formerAccounts()) {
        if (account.id == accountId)
            return tr("%1, removed", "a connection").arg(account.name);
    }
    return accountId;
}

std::optional<ConnectionStatus> ConnectionWatch::find(const QString &accountId) const
{
    for (const ConnectionStatus &connection : m_panes.navigation->connections()) {
        if (connection.account.id == accountId)
            return connection;
    }
    return {};
}

AccountFacts ConnectionWatch::factsOf(const QString &accountId) const
{
    const AccountState state = m_monitor.accountState(accountId);
    const Account *account = m_monitor.account(accountId);
    const bool hasQueue = !account || hasOneQueue(*account);
    AccountFacts facts{nameOf(accountId), {}, state.asOf.isValid() && hasQueue};
    if (state.phase != AccountState::Phase::Ready && state.asOf.isValid())
        facts.staleSince = text::local(state.asOf);
    return facts;
}

text::Message ConnectionWatch::whyNothingIsKnown(const ConnectionStatuses &connections) const
{
    for (const ConnectionStatus &connection : connections) {
        if (connection.state.error)
            return text::failure(connection, now()).message;
        if (!connection.isAsked && connection.keychain == KeychainAnswer::Asking)
            return {tr("Waiting for the keychain"), tr("It holds the key for %1.").arg(connection.account.name)};
        if (!connection.isAsked)
            return {tr("There is no key for %1").arg(connection.account.name), tr("Enter one to read its jobs.")};
        if (connection.state.lacksList)
            return text::noList(connection.account.name);
    }
    return {};
}

JobSources ConnectionWatch::sourcesOf(const ConnectionStatuses &connections) const
{
    JobSources sources;
    for (const ConnectionStatus &connection : connections) {
        const QString console = consoleOf(connection.account).isEmpty() ? QString() : connection.service;
        sources.console = &connection == &connections.front() || console == sources.console ? console : QString();
        if (sources.console.isEmpty())
            break;
    }
    sources.hasRegions = std::ranges::any_of(connections, [](const ConnectionStatus &c) { return hasRegions(c.account); });
    return sources;
}

QStringList ConnectionWatch::refreshing(const ConnectionStatuses &connections) const
{
    QStringList names;
    for (const ConnectionStatus &connection : connections) {
        if (connection.state.isWalking)
            names << connection.account.name;
    }
    return names;
}

bool ConnectionWatch::isLoading() const
{
    return std::ranges::any_of(m_monitor.connections(), [this](const Connection &connection) {
        const AccountState state = m_monitor.accountState(connection.account.id);
        return state.phase == AccountState::Phase::Loading && state.isWalking;
    });
}

bool ConnectionWatch::isFirstWalk() const
{
    return std::ranges::any_of(m_monitor.connections(), [this](const Connection &connection) {
        return connection.mayBeAsked()
            && m_monitor.accountState(connection.account.id).phase == AccountState::Phase::Loading;
    });
}

QDateTime ConnectionWatch::now() const
{
    return text::local(m_monitor.now());
}
