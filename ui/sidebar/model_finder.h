// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class NavigationModel;
class SidebarTree;

/// The field above the models that leaves those over whose name holds what is typed, with their families.
class ModelFinder : public QLineEdit
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ModelFinder(SidebarTree *tree, const NavigationModel *navigation, QWidget *parent);

    void open();
    /// Shows all models again.
    void close();

Q_SIGNALS:
    void closed();
    void treeWanted(); ///< Down or Enter: on to what was found

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void sift();
    bool siftRow(const QModelIndex &index, const QString &wanted, bool isParentFound);

    SidebarTree *m_tree;
    const NavigationModel *m_navigation;
};
