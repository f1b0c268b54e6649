// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/options.h"
#include "jobs/job_filter_spec.h"
#include "monitor.h"
#include "settings/settings.h"
#include "shell/view_history.h"
#include "shell/window_context.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

struct Banner;
class CompareDesk;
class ConnectionDesk;
class ConnectionWatch;
class DetailPane;
class FileDesk;
class FullLogDesk;
class JobModel;
class JobsFilter;
class JobsPage;
class JobsTable;
class KeyKeeper;
class LocalFiles;
class NavigationModel;
class SavedViews;
class QSplitter;
class QStackedWidget;
class Sidebar;
class StatusLine;
class WindowActions;
class WindowState;

/// The window: sidebar, page of jobs, status line; and the pages that take its place (connecting, settings). Arranges
/// panes and carries choices between them; what the panes show they get from the monitor's store.
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
    /// Goes to a place that the command line names, now or as soon as it is there.
    void go(const Place &place);
    /// Opens log files of this computer; says so when one cannot be opened. Afterwards the first of them is on screen.
    void openFiles(const QStringList &paths);
    /// Somebody has started the program again, for these files or for none.
    void comeForward(const QStringList &files);
    void focusJobs(); ///< whoever has just connected wants to see them
    /// The first walk is over and the chosen job is on screen as far as it is known.
    bool isSettled() const;
    /// The person has just come to another place: it does not count as visited yet.
    bool isLeaving() const { return m_staying.isActive(); }

Q_SIGNALS:
    /// What go() was told to show is not there; all jobs are shown, and a message says so.
    void placeMissing(const QString &lead);
    void demoWanted();
    /// In the demo: a person wants to leave it for this account.
    void accountWanted(const Connection &connection);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makePanes();
    void connectPanes();
    void connectJobs();
    void connectActions();
    void connectJobActions();
    void connectPlaces();
    void connectCompare();
    void sayStart(const Monitor::Started &started);
    void sayStorage(const Error &error);
    void chooseView(const JobFilterSpec &spec);
    void takeChanges(const JobChanges &changes);
    void takeSelection();
    void sampleLogs();
    void updateCount();
    void clearFilters();
    void showJob(const JobKey &key);
    void showFile(const JobKey &key);
    void trySelect();
    void tryPlace();
    void compareNamed(const QStringList &words);
    void tellPage();
    void sayMissing(const Banner &banner);
    void fit();
    void toggleRail();
    void toggleExpanded();
    void obey(Settings::Key key);
    void openSettings();
    void openShortcuts();
    void showMenuBar();
    void walkPanes(int direction);
    void rememberVisit();
    void leaveComparison();
    Visit presentPlace() const;
    void goBack(bool isBack);
    void goTo(const std::optional<Visit> &visit);

    const WindowContext m_context;
    Monitor &m_monitor;
    QString m_wantedJob; ///< to be opened as soon as it is known
    QString m_wantedAccount;
    Place m_wantedPlace; ///< what of it was not there yet
    ViewHistory m_visits;
    QPointer<QWidget> m_focusBeforeMenu; ///< gets the focus back when the menu bar goes
    QElapsedTimer m_sinceChange; ///< of some job; invalid before the first
    QTimer m_staying; ///< a place counts as visited when a person stays there for a moment
    JobModel *m_model = nullptr;
    JobsFilter *m_filter = nullptr;
    NavigationModel *m_navigation = nullptr;
    QStackedWidget *m_pages = nullptr;
    QSplitter *m_columns = nullptr;
    QStackedWidget *m_places = nullptr; ///< beside the sidebar
    Sidebar *m_sidebar = nullptr;
    JobsPage *m_page = nullptr;
    JobsTable *m_table = nullptr;
    DetailPane *m_detail = nullptr;
    StatusLine *m_status = nullptr;
    KeyKeeper *m_keys = nullptr;
    ConnectionWatch *m_connections = nullptr;
    ConnectionDesk *m_desk = nullptr;
    LocalFiles *m_files = nullptr;
    FileDesk *m_fileDesk = nullptr;
    SavedViews *m_saved = nullptr;
    FullLogDesk *m_fullLog = nullptr;
    CompareDesk *m_compare = nullptr;
    WindowActions *m_actions = nullptr;
    WindowState *m_state = nullptr;
};
