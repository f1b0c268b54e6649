// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

/// Takes a widget out of its layout or splitter for as long as this lives; a hidden stand-in keeps the place. Whoever
/// borrows puts the widget somewhere else; at the end it stands where it stood, if both it and the place are still there.
/// Without a layout it goes back to its parent.
class WidgetLoan
{
public:
    explicit WidgetLoan(QWidget *widget);
    ~WidgetLoan();
    Q_DISABLE_COPY_MOVE(WidgetLoan)

    QWidget *widget() const { return m_widget; }

private:
    QPointer<QWidget> m_widget;
    QPointer<QWidget> m_parent;
    QPointer<QWidget> m_standIn; ///< has no parent where there was no layout to stand in
    bool m_wasHidden; ///< by somebody, not because its parent was
};
