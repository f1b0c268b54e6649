// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/desktop_appearance.h"
#include "theme/palette.h"

#include <QObject>
#include <QTimer>

/// Keeps the program's style and colours as the person chose, live. System follows the desktop: what its portal prefers,
/// else the lightness of the platform's own palette. A desktop that asks for high contrast gets the platform's colours
/// instead of ours; whoever chose Light or Dark by hand keeps that choice. Fonts are the system's, always.
///
/// One per program; the application keeps the style when the keeper is gone.
class ThemeKeeper : public QObject
{
    Q_OBJECT

public:
    explicit ThemeKeeper(QObject *parent = nullptr);

    Theme choice() const { return m_choice; }
    /// The application has its palette at once; widgets that exist hear of theirs in the next turn of the event loop.
    void setChoice(Theme choice);

Q_SIGNALS:
    void changed(); ///< the application has its palette

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    Theme m_choice = Theme::System;
    DesktopAppearance m_desktop;
    bool m_isListening = false;
    QTimer m_platformChanged;
};
