// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/model_finder.h"

#include "sidebar/navigation_model.h"
#include "sidebar/sidebar_tree.h"

#include <QKeyEvent>

ModelFinder::ModelFinder(SidebarTree *tree, const NavigationModel *navigation, QWidget *parent)
    : QLineEdit(parent)
    , m_tree(tree)
    , m_navigation(navigation)
{
    setProperty("small", true);
    setPlaceholderText(tr("Filter models"));
    setAccessibleName(tr("Filter models"));
    setClearButtonEnabled(true);
    hide();
    connect(this, &QLineEdit::textChanged, this, &ModelFinder::sift);
    connect(navigation, &QAbstractItemModel::rowsInserted, this, &ModelFinder::sift);
    connect(navigation, &QAbstractItemModel::rowsMoved, this, &ModelFinder::sift);
}

void ModelFinder::open()
{
    show();
    setFocus(Qt::ShortcutFocusReason);
}

void ModelFinder::close()
{
    clear();
    hide();
    Q_EMIT closed();
}

void ModelFinder::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: close(); return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT treeWanted(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void ModelFinder::sift()
{
    const QModelIndex models = m_navigation->index(NavigationModel::Models, 0);
    for (int row = 0; row < m_navigation->rowCount(models); ++row)
        siftRow(m_navigation->index(row, 0, models), text().trimmed(), false);
}

bool ModelFinder::siftRow(const QModelIndex &index, const QString &wanted, bool isParentFound)
{
    const bool isFound = isParentFound || index.data().toString().contains(wanted, Qt::CaseInsensitive);
    bool isAnyFound = isFound;
    for (int row = 0; row < m_navigation->rowCount(index); ++row)
        isAnyFound = siftRow(m_navigation->index(row, 0, index), wanted, isFound) || isAnyFound;
    m_tree->setRowHidden(index.row(), index.parent(), !isAnyFound);
    return isAnyFound;
}
