// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/view_menu.h"

ViewMenu::ViewMenu(QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QAction *rename = addAction(tr("Rename…", "a saved view"));
    QAction *remove = addAction(tr("Remove…", "a saved view"));
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setShortcutVisibleInContextMenu(true);
    connect(rename, &QAction::triggered, this, &ViewMenu::renameWanted);
    connect(remove, &QAction::triggered, this, &ViewMenu::removeWanted);
}
