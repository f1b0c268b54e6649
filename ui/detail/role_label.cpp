// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/role_label.h"

#include "theme/palette.h"

#include <QApplication>
#include <QEvent>

RoleLabel::RoleLabel(TextRole role, Ink ink, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    watchParent();
    renewFont();
    renewInk();
}

void RoleLabel::setInk(Ink ink)
{
    m_ink = ink;
    renewInk();
}

bool RoleLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ParentChange:
        watchParent();
        renewFont();
        break;
    case QEvent::ApplicationFontChange: renewFont(); break;
    case QEvent::PaletteChange: renewInk(); break;
    default: break;
    }
    return QLabel::event(event);
}

bool RoleLabel::eventFilter(QObject *watched, QEvent *event)
{
    // A font with a size of its own hears nothing of another size around it.
    if (watched == parent() && event->type() == QEvent::FontChange)
        renewFont();
    return QLabel::eventFilter(watched, event);
}

void RoleLabel::watchParent()
{
    if (parent())
        parent()->installEventFilter(this);
}

void RoleLabel::renewFont()
{
    const QFont font = fontFor(m_role, parentWidget() ? parentWidget()->font() : QApplication::font());
    if (font != this->font())
        setFont(font);
}

void RoleLabel::renewInk()
{
    const QColor ink(tokensFor(palette()).*m_ink);
    if (palette().color(QPalette::WindowText) == ink)
        return;
    // Only these two: the rest goes on following the theme.
    QPalette own;
    own.setColor(QPalette::WindowText, ink);
    own.setColor(QPalette::Text, ink);
    setPalette(own);
}
