// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <functional>
#include <vector>

class QMenu;
class QMenuBar;
class QWidget;

/// What a person can do in the window as a whole, by menu and by key (SCREENS, Shortcuts). The window connects to their
/// `triggered`.
enum class Do {
    AddConnection, OpenFile, OpenJob, Settings, Refresh, Quit,
    SearchJobs, Compare, Rename, Pin, CopyJobId, CopyModel, ShowRaw,
    SearchLog, NextHit, PreviousHit, GoToLine, Follow,
    TabMonitor, TabOverview, TabLog, TabRaw, SaveView, Expand, Sidebar, InfoPanel,
    Back, Forward, PreviousJob, NextJob, NextPane, PreviousPane,
    Shortcuts, About,
};

/// Owns the actions, and makes the menus that hold them: the menu bar (hidden until Alt, except where the platform shows
/// one of its own) and the same menus behind the button of the sidebar.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Keys of one action for people, for the list of shortcuts.
    struct Line
    {
        QString group;
        QString text;
        QList<QKeySequence> keys;
    };

    /// The actions work while `window` is active.
    explicit WindowActions(QWidget *window);

    QAction *action(Do what) const;
    enum class Page { Jobs, Log, Other };
    /// What is on screen: most keys would act on what nobody sees elsewhere.
    void setPage(Page page);
    /// Fills an empty menu bar.
    void fill(QMenuBar *bar);
    /// The same menus as one; owned by this.
    QMenu *menu() const { return m_menu; }
    /// All of them, and the keys that belong to single panes.
    std::vector<Line> lines() const;

public Q_SLOTS:
    /// A menu that said what applies has closed: keys work again whatever it said.
    void enableAll();

Q_SIGNALS:
    void aboutToShow(); ///< some menu: what it says should be true now

private:
    void addMenus(const std::function<QMenu *(const QString &)> &newMenu) const;

    std::vector<QAction *> m_actions; ///< by Do
    QMenu *m_menu;
    Page m_page = Page::Jobs;
};
