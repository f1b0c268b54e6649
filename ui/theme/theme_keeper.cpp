// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme_keeper.h"

#include <QApplication>
#include <QEvent>

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

} // namespace

ThemeKeeper::ThemeKeeper(QObject *parent)
    : QObject(parent)
{
    m_platformChanged.setSingleShot(true);
    m_platformChanged.setInterval(0);
    connect(&m_platformChanged, &QTimer::timeout, this, &ThemeKeeper::apply);
    connect(&m_desktop, &DesktopAppearance::changed, this, &ThemeKeeper::apply);
    qApp->installEventFilter(this);
}

void ThemeKeeper::setChoice(Theme choice)
{
    m_choice = choice;
    if (choice == Theme::System && !m_isListening) {
        m_isListening = true;
        m_desktop.start();
    }
    apply();
}

bool ThemeKeeper::eventFilter(QObject *, QEvent *event)
{
    // The platform tells every window: one answer is enough.
    if (event->type() == QEvent::ThemeChange)
        m_platformChanged.start();
    return false;
}

void ThemeKeeper::apply()
{
    if (m_choice != Theme::System) {
        applyTokens(m_choice == Theme::Dark ? kDark : kLight);
    } else if (m_desktop.wantsContrast()) {
        applyPlatformColours();
    } else if (const auto scheme = m_desktop.scheme()) {
        applyTokens(*scheme == DesktopAppearance::Scheme::Dark ? kDark : kLight);
    } else {
        applyTokens(isDark(platformPalette()) ? kDark : kLight);
    }
    Q_EMIT changed();
}
