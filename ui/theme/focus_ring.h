// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QPainter;
class QWidget;

/// Remembers how the focus came to where it is, which a style cannot see, and shows a ring when it came by keyboard: Tab,
/// Backtab or a shortcut. A field into which the program itself put the caret has it, too. It watches the application's
/// events from install() on.
///
/// Buttons, fields and sliders get a ring around them, scrolling panes one along their inner edge. Item views and widgets
/// that paint themselves ask hasFocusRing().
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    /// Paints the ring around `widget`; `frame` is Qt's overlay, larger than the widget by Margin.
    static void paint(QPainter *painter, const QWidget *frame, const QWidget *widget);

    static constexpr int Margin = 4;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusCame(QWidget *widget, Qt::FocusReason reason);
    void focusWent(QWidget *widget, Qt::FocusReason reason);
    void showOn(QWidget *widget);
    void hideFrom(QWidget *widget);
    void placeFrame(QWidget *widget);
    void takeFrame();

    QPointer<QWidget> m_ringed; ///< keeps its ring while the window is left for a menu or another window
    QPointer<QFocusFrame> m_frame;
};

/// True while the focus is on `widget` and came by keyboard.
bool hasFocusRing(const QWidget *widget);
