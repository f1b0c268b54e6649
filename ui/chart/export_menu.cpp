// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/export_menu.h"

ExportMenu::ExportMenu(QWidget *parent)
    : QMenu(tr("Export"), parent)
{
    connect(addAction(tr("Save picture...")), &QAction::triggered, this, &ExportMenu::pictureWanted);
    connect(addAction(tr("Copy picture")), &QAction::triggered, this, &ExportMenu::copyWanted);
    addSeparator();
    connect(addAction(tr("Save points...", "the values of a chart, as a file")), &QAction::triggered, this,
            &ExportMenu::pointsWanted);
    m_pointsInView = addAction(tr("Save points in view...", "the values of the part of a chart that is shown"));
    m_pointsInView->setVisible(false);
    connect(m_pointsInView, &QAction::triggered, this, &ExportMenu::pointsInViewWanted);
}
