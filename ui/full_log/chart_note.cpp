// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/chart_note.h"

#include "log/log_view.h"
#include "text.h"

#include <QMouseEvent>
#include <utility>

namespace {

constexpr int WordsRight = 10; // as LogPainter writes them

} // namespace

ChartNote::ChartNote(LogView *view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
    view->viewport()->installEventFilter(this);
}

void ChartNote::setLine(qint64 line)
{
    const qint64 linked = m_view->linkedLine();
    if (linked >= 0 && linked != m_own)
        return;
    const bool isMetric = line >= 0 && m_view->isMetric(line);
    if (!isMetric && linked < 0)
        return;
    m_own = isMetric ? line : -1;
    m_step = isMetric && m_places.hasSteps() ? int(m_places.stepOfMetric(line)) : -1;
    //: At the right of a line of the log, a link; %1 is the number of a training step
    m_words = m_step >= 0 ? tr("step %1, show in chart").arg(text::number(m_step)) : tr("show in chart");
    m_view->setLinkedLine(m_own, isMetric ? m_words : QString());
}

bool ChartNote::isOnWords(const QPoint &point) const
{
    const qint64 line = m_view->linkedLine();
    const qint64 row = line < 0 || line != m_own ? -1 : m_view->rows().rowOf(line);
    if (row < 0 || row < m_view->scroll().firstRow() || row > m_view->scroll().lastRow())
        return false;
    const int width = QFontMetrics(m_view->metrics().noteFont).horizontalAdvance(m_words);
    const int right = m_view->viewport()->width() - WordsRight;
    const QRect place = m_view->rectOf({line, LogSelection::LineEnd}); // in the last row of a wrapped line
    return QRect(right - width, place.y(), width, place.height()).contains(point);
}

bool ChartNote::eventFilter(QObject *, QEvent *event)
{
    const bool isMouse = event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::MouseButtonRelease;
    if (!isMouse)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool isOn = isOnWords(mouse->position().toPoint());
    if (event->type() == QEvent::MouseMove) {
        if (mouse->buttons() == Qt::NoButton && std::exchange(m_hasHand, isOn) != isOn)
            isOn ? m_view->viewport()->setCursor(Qt::PointingHandCursor) : m_view->viewport()->setCursor(Qt::IBeamCursor);
        return isOn && mouse->buttons() == Qt::NoButton;
    }
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (event->type() == QEvent::MouseButtonPress)
        return m_isPressed = isOn;
    if (!std::exchange(m_isPressed, false))
        return false;
    if (isOn)
        Q_EMIT chartWanted(m_own, m_step);
    return true;
}
