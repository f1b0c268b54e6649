// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

/// Gives controls the sizes of SCREENS §2.4: small text in buttons, fields and headers, the body's in large ones. A font
/// that somebody set for a widget stays. Follows the application's font, and properties that change the look, live.
class ControlFonts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static void give(QWidget *widget);
    static void takeBack(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
