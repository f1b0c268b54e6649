// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does in a strip is done to the large plot.

#include "chart/loss_plot.h"
#include "chart/strip_plot.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

/// Strips stand under the plot, pixel under pixel: only the height is another. False where the plot did not want it, or
/// the event is none of these.
bool StripPlot::handOver(QEvent *event)
{
    // Straight to the plot: what it ignores comes back to the parents of the strip, once.
    QObject *plot = m_plot;
    const auto inside = [this](QPointF position) {
        const bool isInside = m_state.area.left() <= position.x() && position.x() <= m_state.area.right();
        const QRectF area = m_plot->state().area;
        return QPointF(position.x(), isInside ? area.center().y() : area.bottom() + 1);
    };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        QMouseEvent moved(mouse->type(), inside(mouse->position()), mouse->globalPosition(), mouse->button(), mouse->buttons(),
                          mouse->modifiers());
        return plot->event(&moved) && moved.isAccepted();
    }
    case QEvent::MouseButtonDblClick:
        m_plot->resetByDoubleClick();
        return true;
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        QWheelEvent moved(inside(wheel->position()), wheel->globalPosition(), wheel->pixelDelta(), wheel->angleDelta(),
                          wheel->buttons(), wheel->modifiers(), wheel->phase(), wheel->inverted());
        return plot->event(&moved) && moved.isAccepted();
    }
    case QEvent::Leave: {
        QEvent leave(QEvent::Leave);
        return plot->event(&leave);
    }
    default:
        return false;
    }
}

bool StripPlot::event(QEvent *event)
{
    if (!handOver(event))
        return QWidget::event(event);
    event->accept();
    return true;
}

void StripPlot::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_L) {
        Q_EMIT logWanted();
        return;
    }
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Delete) {
        Q_EMIT closeWanted();
        return;
    }
    QKeyEvent copy(event->type(), event->key(), event->modifiers(), event->text(), event->isAutoRepeat());
    static_cast<QObject *>(m_plot)->event(&copy);
    event->setAccepted(copy.isAccepted());
}

void StripPlot::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_showsFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    update();
}

void StripPlot::focusOutEvent(QFocusEvent *)
{
    m_showsFocus = false;
    update();
}

void StripPlot::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuWanted(isByKey ? mapToGlobal(rect().center()) : event->globalPos());
}
