// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "banner.h"
#include "monitor.h"

#include <QObject>

class BannerStack;
class ConnectPage;
class ConnectionWatch;
class EmptyJobs;
class KeyKeeper;
class LocalFiles;
class QStackedWidget;
class Sidebar;

/// What a person does with connections: adds one, enters a new key, pauses, removes, and what the buttons of messages
/// offer. Main thread.
class ConnectionDesk : public QObject
{
    Q_OBJECT

public:
    /// `pages`: where the page of connecting is shown; its first page is the window as usual. All outlive the desk.
    ConnectionDesk(Monitor &monitor, ConnectionWatch &connections, KeyKeeper &keys, QStackedWidget *pages, bool isDemo,
                   QObject *parent);

    /// Looks for the keys of the accounts. Without any account there is nothing to watch: asks for one.
    void begin();
    /// Opens the page for another account.
    void add();
    void askForKey(const QString &accountId);
    /// Asks everything now, the keychain too for what it has not given.
    void refresh();
    /// All of a known account that may change.
    void edit(const QString &accountId);
    /// Asks for the id of a job; of this connection's, when one is given.
    void openJob(const QString &accountId);

    /// With some of them a window without any account has something to show, too. Must outlive the desk.
    void setFiles(const LocalFiles *files) { m_files = files; }

    void serve(Sidebar *sidebar);
    void serve(BannerStack *banners);
    void serve(EmptyJobs *empty);

Q_SIGNALS:
    /// An account was given and is watched; the window is as usual again.
    void connected();
    void demoWanted();
    void fileWanted(); ///< a log file in place of an account
    void jobOpened(const JobKey &key); ///< a job that a person asked for by its id is in the store
    /// In the demo: this account shall be watched instead.
    void accountWanted(const Connection &connection);

private:
    bool hasNothing() const;
    ConnectPage *page();
    void showAccounts(ConnectPage *page) const;
    Connection known(const QString &accountId) const;
    void use(const Connection &given);
    void obey(const Banner &banner);
    void openDetails(const QString &accountId);
    /// Of one account, or, without one, of the service that all of them are of.
    void openConsole(const QString &accountId) const;

    Monitor &m_monitor;
    ConnectionWatch &m_connections;
    KeyKeeper &m_keys;
    QStackedWidget *m_pages;
    const bool m_isDemo;
    const LocalFiles *m_files = nullptr;
    ConnectPage *m_page = nullptr; ///< made when it is first needed
};
