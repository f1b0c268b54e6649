// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"
#include "values/account.h"

#include <QWidget>

class ModelFinder;
class NavigationModel;
class QMenu;
class QToolButton;
class QVariantAnimation;
class RailDelegate;
class SidebarDelegate;
class SidebarHeader;
class SidebarTree;

/// The left pane: one tree, one selection across its groups. Folds into a rail of signs.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    // With the line of the splitter beside it: 232, 180, 360 and 48.
    static constexpr int DefaultWidth = 231;
    static constexpr int LeastWidth = 179;
    static constexpr int MostWidth = 359;
    static constexpr int RailWidth = 47;
    static constexpr int ManyModels = 12; ///< beyond so many, the models can be filtered

    /// `navigation` must outlive the pane. Begins with all jobs chosen.
    explicit Sidebar(NavigationModel *navigation, QWidget *parent = nullptr);

    JobFilterSpec filter() const;
    /// Chooses the row of `spec`; nothing happens when there is none.
    void choose(const JobFilterSpec &spec);
    /// What the chosen row is called: the title of the jobs page.
    QString title() const;

    /// Whether connections can be edited and given keys; true at first. Those of a demo are its own.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }
    /// The menu of the head's last button. Not owned.
    void setMenu(QMenu *menu);
    bool isRail() const { return m_isRail; }
    /// Folds or unfolds; says nothing, since the window wants it.
    void setRail(bool isRail);
    /// Its width, or the one it gets back when it is unfolded; in pixels.
    int openWidth() const { return m_isRail ? m_openWidth : width(); }
    /// What an unfolding gives back, until a person draws the pane to another width.
    void setOpenWidth(int pixels);

Q_SIGNALS:
    void filterChosen(const JobFilterSpec &spec);
    void rowClicked(); ///< also the chosen one again: the person wants to see its jobs
    /// Enter: the person wants into the table.
    void confirmed();
    void railToggled(bool isRail); ///< by the person
    void addConnectionWanted();
    void refreshWanted(const QString &accountId);
    void pauseWanted(const QString &accountId, bool isPaused);
    void openJobWanted(const QString &accountId);
    void keyWanted(const QString &accountId);  ///< to enter a new one
    void editWanted(const QString &accountId);
    void removeWanted(const QString &accountId, Leaving leaving); ///< confirmed
    void openFileWanted(); ///< another log file
    void filesRemovalWanted(); ///< all local files, from the list
    void viewRenameWanted(const QString &savedId);
    void viewRemovalWanted(const QString &savedId); ///< not confirmed yet

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpTree();
    void addButtons();
    void connectNavigation();
    void takeCurrent(const QModelIndex &current);
    void openFamilies(const QModelIndex &parent);
    void foldGroups();
    void placeControls();
    void placeAtGroup(QToolButton *button, int group, bool isWanted);
    void placeFinder();
    void renewLooks();
    void toggleByPerson();
    void moveToWidth(int width);
    void freeWidth();
    void toggleFinder();
    void openModels();
    void openRowMenu(const QPoint &place);
    void openConnectionMenu(const QModelIndex &index, const QPoint &place);
    void openFilesMenu(const QPoint &place);
    void openViewMenu(const QModelIndex &index, const QPoint &place);
    void askToRemove(const QString &accountId, const QString &name);

    NavigationModel *m_navigation;
    SidebarHeader *m_header;
    SidebarTree *m_tree;
    SidebarDelegate *m_rows;
    RailDelegate *m_signs;
    ModelFinder *m_finder;
    QToolButton *m_add;
    QToolButton *m_filter;
    QToolButton *m_models;
    QToolButton *m_expand;
    QVariantAnimation *m_motion;
    bool m_isRail = false;
    bool m_isEditable = true;
    int m_openWidth = DefaultWidth; ///< before it became a rail
};
