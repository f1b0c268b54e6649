// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/models_popup.h"

#include "sidebar/navigation_model.h"
#include "sidebar/sidebar_delegate.h"
#include "sidebar/sidebar_tree.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

ModelsPopup::ModelsPopup(NavigationModel *navigation, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_navigation(navigation)
    , m_tree(new SidebarTree(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Models"));
    m_tree->setAccessibleName(tr("Models"));
    m_tree->setModel(navigation);
    m_tree->setItemDelegate(new SidebarDelegate(m_tree));
    m_tree->setRootIndex(navigation->index(NavigationModel::Models, 0));
    m_tree->expandAll();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 8);
    layout->addWidget(m_tree);
    setFocusProxy(m_tree);
    connect(m_tree, &QAbstractItemView::clicked, this, &ModelsPopup::choose);
}

void ModelsPopup::openBeside(const QWidget *anchor, const JobFilterSpec &chosen)
{
    m_tree->setCurrentIndex(m_navigation->indexOf(chosen));
    adjustSize();
    const bool isMirrored = anchor->layoutDirection() == Qt::RightToLeft;
    const QPoint corner = anchor->mapToGlobal(isMirrored ? QPoint(-width() - 8, 0) : QPoint(anchor->width() + 8, 0));
    const QRect screen = anchor->screen()->availableGeometry();
    move(corner.x(), std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_tree->setFocus(Qt::PopupFocusReason);
}

void ModelsPopup::choose(const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsSelectable))
        return;
    const auto spec = index.data(NavigationModel::SpecRole).value<JobFilterSpec>();
    close();
    Q_EMIT chosen(spec);
}

void ModelsPopup::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: close(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_tree->currentIndex()); return;
    default: QFrame::keyPressEvent(event);
    }
}
