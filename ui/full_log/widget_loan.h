// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

/// Takes a widget out of its layout or splitter until giveBack(); a hidden stand-in keeps the place. Whoever borrows puts
/// the widget somewhere else. Without a layout it goes back to its parent. What is not given back stays where it is.
class WidgetLoan
{
public:
    explicit WidgetLoan(QWidget *widget);
    ~WidgetLoan();
    Q_DISABLE_COPY_MOVE(WidgetLoan)

    void giveBack();

private:
    QPointer<QWidget> m_widget;
    QPointer<QWidget> m_parent;
    QPointer<QWidget> m_standIn; ///< has no parent where there was no layout to stand in
    bool m_wasHidden; ///< by somebody, not because its parent was
};
