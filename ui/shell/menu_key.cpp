// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/menu_key.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

MenuKey::MenuKey(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    // The focus may be in any pane, and panes take the keys they know.
    qApp->installEventFilter(this);
}

bool MenuKey::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        m_isAlone = static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Alt;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::WindowDeactivate: m_isAlone = false; break;
    case QEvent::KeyRelease:
        if (m_isAlone && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Alt && m_window->isActiveWindow()) {
            m_isAlone = false;
            Q_EMIT pressed();
        }
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}
