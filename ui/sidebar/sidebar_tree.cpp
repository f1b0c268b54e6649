// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar_tree.h"

#include "sidebar/navigation_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace {

constexpr int ArrowEnd = 34; ///< from the row's leading edge
constexpr int Width = 232;
constexpr int MostHeight = 480;

/// Platforms make a request for a menu of the Menu key at best, and of Shift+F10 seldom.
bool isMenuKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Menu || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier);
}

} // namespace

SidebarTree::SidebarTree(QWidget *parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    header()->setMinimumSectionSize(1); // a rail is narrower than any header
    header()->setStretchLastSection(false); // a hidden header does not follow the pane
    setExpandsOnDoubleClick(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QTreeView::expanded, this, &SidebarTree::laidOut);
    connect(this, &QTreeView::collapsed, this, &SidebarTree::laidOut);
}

QSize SidebarTree::sizeHint() const
{
    int height = 0;
    if (model()) {
        for (QModelIndex row = model()->index(0, 0, rootIndex()); row.isValid(); row = indexBelow(row))
            height += rowHeight(row);
    }
    return {Width, std::min(height, MostHeight)};
}

void SidebarTree::keyPressEvent(QKeyEvent *event)
{
    // Enter belongs to the pane: `activated` would also come from a click on some platforms.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else if (isMenuKey(*event))
        askForMenu();
    else
        QTreeView::keyPressEvent(event);
}

void SidebarTree::askForMenu()
{
    scrollTo(currentIndex());
    Q_EMIT customContextMenuRequested(visualRect(currentIndex()).center());
}

bool SidebarTree::toggleAt(const QPoint &place)
{
    const QModelIndex index = indexAt(place);
    const bool isFamily = index.isValid()
        && NavigationModel::Kind(index.data(NavigationModel::KindRole).toInt()) == NavigationModel::Kind::Family;
    const int fromEdge = layoutDirection() == Qt::RightToLeft ? viewport()->width() - place.x() : place.x();
    if (!isFamily || fromEdge >= ArrowEnd)
        return false;
    setExpanded(index, !isExpanded(index));
    return true;
}

void SidebarTree::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !toggleAt(event->position().toPoint()))
        QTreeView::mousePressEvent(event);
}

void SidebarTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (toggleAt(event->position().toPoint()))
        return;
    QTreeView::mouseDoubleClickEvent(event);
    if (index.flags().testFlag(Qt::ItemIsSelectable) && model()->hasChildren(index))
        setExpanded(index, !isExpanded(index));
}

void SidebarTree::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    Q_EMIT laidOut();
}

void SidebarTree::updateGeometries()
{
    QTreeView::updateGeometries();
    fitColumn();
    Q_EMIT laidOut();
}

void SidebarTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumn();
    Q_EMIT laidOut();
}

void SidebarTree::fitColumn()
{
    if (columnWidth(0) != viewport()->width())
        setColumnWidth(0, viewport()->width());
}

void SidebarTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}
