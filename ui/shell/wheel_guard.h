// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

/// Lets a control on a page that scrolls take the wheel only while it has the focus: a page that is scrolled past it changes
/// nothing, and goes on scrolling.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    /// A child of `control`; the wheel itself gives it no focus from now on.
    explicit WheelGuard(QWidget *control);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
