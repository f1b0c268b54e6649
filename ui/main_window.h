// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/account_facts.h"
#include "jobs/job_filter_spec.h"
#include "error_text.h"
#include "monitor.h"
#include "shell/window_context.h"

#include <QMainWindow>

class BannerStack;
class ConnectBar;
class DetailPane;
class JobModel;
class JobsFilter;
class JobsPane;
class JobsTable;
class NavigationModel;
class Sidebar;
class TopBar;

/// The window: sidebar, table of jobs, and the chosen job below it. Arranges panes and carries choices between them; what
/// the panes show they get from the monitor's store.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// begin() follows once the monitor was started.
    explicit MainWindow(const WindowContext &context);
    ~MainWindow() override;

    /// Fills the window and says what a person should know about the start.
    void begin(const Monitor::Started &started);
    /// Opens the job with this id, now or when it becomes known; of the account with this name, if one is given.
    void selectJob(const QString &id, const QString &account);
    void comeForward();
    /// The first walk is over and the chosen job is on screen as far as it is known.
    bool isSettled() const;

private:
    QWidget *makeJobsPage();
    void makePanes();
    void connectPanes();
    void addShortcuts();
    void chooseFilter(const JobFilterSpec &spec);
    void takeAccount(const AccountState &state);
    void takeChanges(const JobChanges &changes);
    void addToNavigation(const Connection &connection);
    void useConnection(const Connection &connection);
    void trySelect();
    void updateCount();
    void updateBanners();
    void updateConnectBar();
    text::Message messageOf(const AccountState &state) const;
    text::Message whyNothingIsKnown() const;
    void sayStorage(const Error &error);
    QString nameOf(const QString &accountId) const;
    AccountFacts rowFactsOf(const QString &accountId) const;
    std::vector<AccountState> states() const;

    const WindowContext m_context;
    Monitor &m_monitor;
    QString m_wantedJob; ///< to be opened as soon as it is known
    QString m_wantedAccount;
    JobModel *m_model = nullptr;
    JobsFilter *m_filter = nullptr;
    NavigationModel *m_navigation = nullptr;
    Sidebar *m_sidebar = nullptr;
    TopBar *m_topBar = nullptr;
    BannerStack *m_banners = nullptr;
    ConnectBar *m_connectBar = nullptr;
    JobsPane *m_jobs = nullptr;
    JobsTable *m_table = nullptr;
    DetailPane *m_detail = nullptr;
};
