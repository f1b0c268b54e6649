// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/connection_menu.h"

ConnectionMenu::ConnectionMenu(State state, bool isEditable, QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isPaused = state == State::Paused;
    QAction *refresh = addAction(tr("Refresh"));
    refresh->setEnabled(state == State::Asked);
    QAction *pause = addAction(isPaused ? tr("Resume", "asking a connection") : tr("Pause", "asking a connection"));
    pause->setEnabled(state != State::NoKey);
    QAction *openJob = addAction(tr("Open job by ID…"));
    openJob->setEnabled(state == State::Asked);
    addSeparator();
    QAction *key = addAction(tr("Enter a new key…"));
    key->setEnabled(isEditable);
    QAction *edit = addAction(tr("Edit…", "a connection"));
    edit->setEnabled(isEditable);
    addSeparator();
    QAction *remove = addAction(tr("Remove…", "a connection"));
    connect(refresh, &QAction::triggered, this, &ConnectionMenu::refreshWanted);
    connect(pause, &QAction::triggered, this, [this, isPaused] { Q_EMIT pauseWanted(!isPaused); });
    connect(openJob, &QAction::triggered, this, &ConnectionMenu::openJobWanted);
    connect(key, &QAction::triggered, this, &ConnectionMenu::keyWanted);
    connect(edit, &QAction::triggered, this, &ConnectionMenu::editWanted);
    connect(remove, &QAction::triggered, this, &ConnectionMenu::removeWanted);
}
