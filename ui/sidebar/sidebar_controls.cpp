// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands upon the rows of the sidebar: buttons at the groups, the field above the models, menus and popups.

#include "files/files_menu.h"
#include "sidebar/connection_menu.h"
#include "sidebar/model_finder.h"
#include "sidebar/models_popup.h"
#include "sidebar/navigation_model.h"
#include "sidebar/rail_delegate.h"
#include "sidebar/removal_question.h"
#include "sidebar/sidebar.h"
#include "sidebar/sidebar_delegate.h"
#include "sidebar/sidebar_tree.h"
#include "sidebar/view_menu.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QApplication>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

namespace {

constexpr int ButtonSize = 24;
constexpr int ButtonInset = 10;
constexpr int PlusSize = 14;
constexpr int FinderHeight = 24;
constexpr int FinderInset = 12;
constexpr int FinderGap = 4;

/// Shows `control` at `place` of the tree's viewport while all of it is in there.
void showAt(QWidget *control, const SidebarTree *tree, const QRect &place, bool isWanted)
{
    const QWidget *viewport = tree->viewport();
    const QRect mirrored = QStyle::visualRect(tree->layoutDirection(), viewport->rect(), place);
    control->setGeometry(mirrored.translated(viewport->mapTo(tree->parentWidget(), QPoint(0, 0))));
    control->setVisible(isWanted && viewport->rect().contains(mirrored));
    control->raise();
}

ConnectionMenu::State menuState(const ConnectionStatuses &connections, const QString &id)
{
    const auto found = std::ranges::find_if(connections, [&](const ConnectionStatus &c) { return c.account.id == id; });
    if (found != connections.end() && found->state.phase == AccountState::Phase::Paused)
        return ConnectionMenu::State::Paused;
    return found == connections.end() || found->isAsked ? ConnectionMenu::State::Asked : ConnectionMenu::State::NoKey;
}

} // namespace

void Sidebar::placeControls()
{
    const bool hasMany = m_navigation->modelCount() > ManyModels;
    if (!hasMany && !m_finder->isHidden())
        m_finder->close();
    placeAtGroup(m_add, NavigationModel::Connections, !m_isRail);
    placeAtGroup(m_filter, NavigationModel::Models, !m_isRail && hasMany);
    placeFinder();
    const QRect group = m_tree->visualRect(m_navigation->index(NavigationModel::Models, 0));
    const int middle = (m_tree->viewport()->width() + 1) / 2;
    const QPoint corner(middle - RailDelegate::Box.width() / 2, group.top() + RailDelegate::GroupHeight);
    showAt(m_models, m_tree, QRect(corner, RailDelegate::Box), m_isRail);
}

void Sidebar::placeAtGroup(QToolButton *button, int group, bool isWanted)
{
    const QModelIndex index = m_navigation->index(group, 0);
    const QRect row = m_tree->visualRect(index);
    const int label = SidebarDelegate::labelHeight(m_tree->font());
    const int top = row.top() + SidebarDelegate::airAbove(index) + (label - ButtonSize) / 2;
    const int left = m_tree->viewport()->width() - ButtonInset - ButtonSize;
    showAt(button, m_tree, {left, top, ButtonSize, ButtonSize}, isWanted);
}

void Sidebar::placeFinder()
{
    if (!m_filter->isChecked())
        return;
    const QModelIndex index = m_navigation->index(NavigationModel::Models, 0);
    const QRect row = m_tree->visualRect(index);
    const int height = std::max(FinderHeight, m_finder->sizeHint().height());
    const int top = row.bottom() + 1 - height - FinderGap;
    showAt(m_finder, m_tree, {FinderInset, top, m_tree->viewport()->width() - 2 * FinderInset, height}, true);
}

void Sidebar::toggleFinder()
{
    if (!m_finder->isHidden())
        return m_finder->close();
    m_filter->setChecked(true);
    m_rows->setFieldHeight(std::max(FinderHeight, m_finder->sizeHint().height()) + 2 * FinderGap);
    m_finder->open();
    m_tree->doItemsLayout();
}

void Sidebar::openModels()
{
    // A checkable button that a press only opens: what it shows is the choice.
    const JobFilterSpec chosen = filter();
    m_models->setChecked(!chosen.model.isEmpty() || !chosen.family.isEmpty());
    auto *popup = new ModelsPopup(m_navigation, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &ModelsPopup::chosen, this, &Sidebar::choose);
    popup->openBeside(m_models, chosen);
}

void Sidebar::openRowMenu(const QPoint &place)
{
    const QModelIndex index = m_tree->indexAt(place);
    if (!index.isValid() || qobject_cast<QMenu *>(QApplication::activePopupWidget()))
        return;
    const auto kind = NavigationModel::Kind(index.data(NavigationModel::KindRole).toInt());
    if (kind == NavigationModel::Kind::Connection)
        openConnectionMenu(index, place);
    else if (kind == NavigationModel::Kind::Files)
        openFilesMenu(place);
    else if (kind == NavigationModel::Kind::Saved)
        openViewMenu(index, place);
}

void Sidebar::openViewMenu(const QModelIndex &index, const QPoint &place)
{
    const QString id = index.data(NavigationModel::SpecRole).value<JobFilterSpec>().saved;
    auto *menu = new ViewMenu(this);
    connect(menu, &ViewMenu::renameWanted, this, [this, id] { Q_EMIT viewRenameWanted(id); });
    connect(menu, &ViewMenu::removeWanted, this, [this, id] { Q_EMIT viewRemovalWanted(id); });
    menu->popup(m_tree->viewport()->mapToGlobal(place));
}

void Sidebar::openFilesMenu(const QPoint &place)
{
    auto *menu = new FilesMenu(this);
    connect(menu, &FilesMenu::openWanted, this, &Sidebar::openFileWanted);
    connect(menu, &FilesMenu::removeAllWanted, this, &Sidebar::filesRemovalWanted);
    menu->popup(m_tree->viewport()->mapToGlobal(place));
}

void Sidebar::openConnectionMenu(const QModelIndex &index, const QPoint &place)
{
    const QString id = index.data(NavigationModel::SpecRole).value<JobFilterSpec>().account;
    const QString name = index.data().toString();
    auto *menu = new ConnectionMenu(menuState(m_navigation->connections(), id), m_isEditable, this);
    connect(menu, &ConnectionMenu::refreshWanted, this, [this, id] { Q_EMIT refreshWanted(id); });
    connect(menu, &ConnectionMenu::pauseWanted, this, [this, id](bool pauses) { Q_EMIT pauseWanted(id, pauses); });
    connect(menu, &ConnectionMenu::openJobWanted, this, [this, id] { Q_EMIT openJobWanted(id); });
    connect(menu, &ConnectionMenu::keyWanted, this, [this, id] { Q_EMIT keyWanted(id); });
    connect(menu, &ConnectionMenu::editWanted, this, [this, id] { Q_EMIT editWanted(id); });
    connect(menu, &ConnectionMenu::removeWanted, this, [this, id, name] { askToRemove(id, name); });
    menu->popup(m_tree->viewport()->mapToGlobal(place));
}

void Sidebar::askToRemove(const QString &accountId, const QString &name)
{
    auto *question = new RemovalQuestion(name, this);
    connect(question, &RemovalQuestion::confirmed, this, 
            [this, accountId](Leaving leaving) { Q_EMIT removeWanted(accountId, leaving); });
    question->open();
}

void Sidebar::renewLooks()
{
    const Tokens &tokens = tokensFor(palette());
    m_add->setIcon(QIcon(iconPixmap(Icon::Plus, tokens.text2, PlusSize, devicePixelRatioF())));
    m_add->setIconSize({PlusSize, PlusSize});
    m_filter->setIcon(iconFor(Icon::Filter, tokens));
    m_models->setIcon(iconFor(Icon::Models, tokens));
    m_expand->setIcon(iconFor(Icon::PanelLeft, tokens));
    placeControls();
}
