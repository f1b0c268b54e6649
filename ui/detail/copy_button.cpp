// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/copy_button.h"

#include "theme/icons.h"
#include "theme/palette.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <chrono>

namespace {

constexpr std::chrono::milliseconds TickTime(1500);

} // namespace

void announceCopied(QWidget *widget)
{
    widget->setAccessibleDescription(CopyButton::tr("Copied", "read aloud after something was put onto the clipboard"));
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

CopyButton::CopyButton(const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setAccessibleName(name);
    setToolTip(name);
    setProperty("small", true);
    setAutoRaise(true);
    m_done.setSingleShot(true);
    m_done.setInterval(TickTime);
    connect(&m_done, &QTimer::timeout, this, [this] {
        setAccessibleDescription({});
        showIcon();
    });
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
    showIcon();
}

void CopyButton::setCopied(const QString &text)
{
    m_text = text;
    setVisible(!text.isEmpty());
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    m_done.start();
    showIcon();
    announceCopied(this);
}

void CopyButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void CopyButton::showIcon()
{
    setIcon(iconFor(m_done.isActive() ? Icon::Check : Icon::Copy, tokensFor(palette())));
}
