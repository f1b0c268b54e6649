// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/files_menu.h"

FilesMenu::FilesMenu(QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QAction *open = addAction(tr("Open log file…"));
    addSeparator();
    const QAction *remove = addAction(tr("Remove all from the list", "local files; they stay on the disk"));
    connect(open, &QAction::triggered, this, &FilesMenu::openWanted);
    connect(remove, &QAction::triggered, this, &FilesMenu::removeAllWanted);
}
