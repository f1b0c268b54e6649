// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

/// Hears the Alt key pressed and let go alone, wherever in a window the focus is: the sign to show its menu bar.
class MenuKey : public QObject
{
    Q_OBJECT

public:
    explicit MenuKey(QWidget *window);

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    bool m_isAlone = false; ///< Alt is down, and nothing else has happened since
};
