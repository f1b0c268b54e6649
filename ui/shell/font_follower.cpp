// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/font_follower.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

FontFollower::FontFollower(QWidget *widget, std::function<QFont(const QFont &)> derive)
    : QObject(widget)
    , m_widget(widget)
    , m_derive(std::move(derive))
{
    widget->installEventFilter(this);
    watchParent();
}

bool FontFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_widget && event->type() == QEvent::ParentAboutToChange && m_widget->parentWidget())
        m_widget->parentWidget()->removeEventFilter(this);
    if (watched == m_widget && event->type() == QEvent::ParentChange)
        watchParent();
    if (watched != m_widget && event->type() == QEvent::FontChange)
        renew();
    return QObject::eventFilter(watched, event);
}

void FontFollower::watchParent()
{
    if (m_widget->parentWidget())
        m_widget->parentWidget()->installEventFilter(this);
    renew();
}

void FontFollower::renew()
{
    const QWidget *parent = m_widget->parentWidget();
    m_widget->setFont(m_derive(parent ? parent->font() : QApplication::font()));
}
