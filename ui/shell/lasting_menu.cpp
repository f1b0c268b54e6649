// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/lasting_menu.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMouseEvent>

namespace {

bool isCheckBox(const QAction *action)
{
    return action && action->isEnabled() && action->isCheckable()
        && !(action->actionGroup() && action->actionGroup()->isExclusive());
}

} // namespace

void LastingMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (isCheckBox(action))
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void LastingMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && isCheckBox(activeAction()))
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}
