// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_selection.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>
#include <QTimer>

class LogView;
class QMouseEvent;

/// Turns the mouse in a LogView's viewport into selections: drag by characters, double click by words, a third click by
/// lines, Shift extends; beyond the edges it scrolls along. Owned by the view.
class SelectionGesture : public QObject
{
    Q_OBJECT

public:
    explicit SelectionGesture(LogView *view);

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    enum class Unit { Character, Word, Line };

    void press(const QMouseEvent &event);
    void drag(const QPoint &point);
    void scrollAlong();
    TextRange unitAt(const QPoint &point) const;

    LogView *m_view;
    Unit m_unit = Unit::Character;
    bool m_isDragging = false;
    QPoint m_point;             ///< of the mouse, where it was last seen
    QPoint m_doubleClick;
    QElapsedTimer m_sinceDoubleClick;
    QTimer m_scrolling;
};
