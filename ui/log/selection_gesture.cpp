// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/selection_gesture.h"

#include "log/log_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

namespace {

constexpr int ScrollInterval = 30; // ms

bool isWordCharacter(QChar c)
{
    // Numbers and names stay whole: 7.933e-06, max_length, checkpoint-3.
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || c == u'_' || c == u'.' || c == u'-';
}

/// The word, the blanks or the single sign at a column.
std::pair<int, int> wordAt(const QString &text, int column)
{
    if (text.isEmpty())
        return {0, 0};
    const int size = int(text.size());
    const int at = std::clamp(column, 0, size - 1);
    const auto isAlike = [&text, at](int i) {
        if (isWordCharacter(text[at]))
            return isWordCharacter(text[i]);
        return i == at || (text[at].isSpace() && text[i].isSpace());
    };
    int begin = at;
    int end = at + 1;
    while (begin > 0 && isAlike(begin - 1))
        --begin;
    while (end < size && isAlike(end))
        ++end;
    return {begin, end};
}

} // namespace

SelectionGesture::SelectionGesture(LogView *view)
    : QObject(view)
    , m_view(view)
{
    m_scrolling.setInterval(ScrollInterval);
    connect(&m_scrolling, &QTimer::timeout, this, &SelectionGesture::scrollAlong);
    view->viewport()->installEventFilter(this);
}

bool SelectionGesture::eventFilter(QObject *, QEvent *event)
{
    if (event->type() < QEvent::MouseButtonPress || event->type() > QEvent::MouseMove)
        return false;
    const auto &mouse = *static_cast<QMouseEvent *>(event);
    const QPoint point = mouse.position().toPoint();
    if (event->type() == QEvent::MouseMove && m_isDragging) {
        drag(point);
        return true;
    }
    if (mouse.button() != Qt::LeftButton)
        return false;
    if (event->type() == QEvent::MouseButtonRelease) {
        m_isDragging = false;
        m_scrolling.stop();
        return true;
    }
    const bool isThird = event->type() == QEvent::MouseButtonPress && m_sinceDoubleClick.isValid()
        && m_sinceDoubleClick.elapsed() < QApplication::doubleClickInterval()
        && (point - m_doubleClick).manhattanLength() < QApplication::startDragDistance();
    m_unit = isThird ? Unit::Line : Unit::Character;
    m_sinceDoubleClick.invalidate();
    if (event->type() == QEvent::MouseButtonDblClick) {
        m_unit = Unit::Word;
        m_doubleClick = point;
        m_sinceDoubleClick.start();
    }
    press(mouse);
    return true;
}

void SelectionGesture::press(const QMouseEvent &event)
{
    m_view->setFocus(Qt::MouseFocusReason);
    m_point = event.position().toPoint();
    m_isDragging = true;
    if (event.modifiers() & Qt::ShiftModifier)
        m_view->extendSelection(unitAt(m_point));
    else
        m_view->select(unitAt(m_point));
}

void SelectionGesture::drag(const QPoint &point)
{
    m_point = point;
    m_view->extendSelection(unitAt(point));
    if (m_view->viewport()->rect().contains(point))
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start();
}

void SelectionGesture::scrollAlong()
{
    const QRect area = m_view->viewport()->rect();
    const auto beyond = [](int at, int first, int last) { return at < first ? at - first : std::max(0, at - last); };
    if (const int pixels = beyond(m_point.y(), area.top(), area.bottom()); pixels != 0)
        m_view->scrollByPixels(pixels);
    QScrollBar *bar = m_view->horizontalScrollBar();
    bar->setValue(bar->value() + beyond(m_point.x(), area.left(), area.right()));
    m_view->extendSelection(unitAt(m_point));
}

TextRange SelectionGesture::unitAt(const QPoint &point) const
{
    const TextPosition at = m_view->positionAt(point);
    switch (m_unit) {
    case Unit::Character:
        break;
    case Unit::Word: {
        // Nearest gap is right for dragging; a word is the one under the pointer.
        const int column = m_view->rectOf(at).x() > point.x() ? at.column - 1 : at.column;
        const auto [begin, end] = wordAt(m_view->textOf(at.line), column);
        return {{at.line, begin}, {at.line, end}};
    }
    case Unit::Line:
        return {{at.line, 0}, {at.line, LogSelection::LineEnd}};
    }
    return {at, at};
}
