// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar.h"

#include "sidebar/navigation_model.h"
#include "sidebar/sidebar_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace {

/// A tree whose whole row opens and closes a family: there is no decoration to aim at.
class NavigationTree : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        // Enter belongs to the pane: `activated` would also come from a click on some platforms.
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            event->ignore();
        else
            QTreeView::keyPressEvent(event);
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QTreeView::mouseReleaseEvent(event);
        const QModelIndex index = indexAt(event->position().toPoint());
        const bool isOnArrow = event->position().x() < 8 + 8 + 16;
        if (event->button() == Qt::LeftButton && isOnArrow && index.parent().isValid() && model()->hasChildren(index))
            setExpanded(index, !isExpanded(index));
    }
};

void setUp(QTreeView *tree)
{
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setIndentation(0);
    tree->setItemsExpandable(true);
    tree->setExpandsOnDoubleClick(true);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setMouseTracking(true);
    tree->setBackgroundRole(QPalette::Window);
    tree->viewport()->setBackgroundRole(QPalette::Window);
    tree->setItemDelegate(new SidebarDelegate(tree));
}

} // namespace

Sidebar::Sidebar(NavigationModel *navigation, QWidget *parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_tree(new NavigationTree(this))
{
    setUp(m_tree);
    m_tree->setModel(navigation);
    m_tree->setAccessibleName(tr("Navigation", "accessible name of the sidebar's tree"));
    m_tree->expandAll();
    setFocusProxy(m_tree);
    setMinimumWidth(180);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->addWidget(m_tree);
    connect(navigation, &QAbstractItemModel::rowsInserted, this, &Sidebar::openFamilies);
    choose({});
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.flags().testFlag(Qt::ItemIsSelectable))
            Q_EMIT filterChosen(filter());
    });
}

JobFilterSpec Sidebar::filter() const
{
    return m_tree->currentIndex().data(NavigationModel::SpecRole).value<JobFilterSpec>();
}

void Sidebar::choose(const JobFilterSpec &spec)
{
    if (const QModelIndex row = m_navigation->indexOf(spec); row.isValid())
        m_tree->setCurrentIndex(row);
}

QString Sidebar::title() const
{
    return m_tree->currentIndex().data().toString();
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT confirmed();
    else
        QWidget::keyPressEvent(event);
}

void Sidebar::openFamilies(const QModelIndex &parent)
{
    m_tree->expand(parent);
}
