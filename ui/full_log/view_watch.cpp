// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/view_watch.h"

#include "log/log_view.h"

#include <QEvent>
#include <utility>

ViewWatch::ViewWatch(LogView *view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
    m_painted.setSingleShot(true);
    m_painted.setInterval(0);
    connect(&m_painted, &QTimer::timeout, this, &ViewWatch::look);
    view->viewport()->installEventFilter(this);
    m_painted.start();
}

bool ViewWatch::eventFilter(QObject *, QEvent *event)
{
    // Not in the middle of painting.
    if (event->type() == QEvent::Paint)
        m_painted.start();
    return false;
}

qint64 ViewWatch::lineNow()
{
    const RowMap &rows = m_view->rows();
    if (rows.rows() == 0)
        return -1;
    const qint64 hit = m_view->currentHit();
    const qint64 current = m_view->hasCurrentLine() ? m_view->currentLine() : -1;
    const bool hasOtherHit = std::exchange(m_hit, hit) != hit;
    const bool hasOtherLine = std::exchange(m_current, current) != current;
    if (hasOtherHit || hasOtherLine)
        m_isAtHit = hasOtherHit && hit >= 0;
    const qint64 row = hit < 0 ? -1 : rows.rowOf(hit);
    const bool isOnScreen = row >= m_view->scroll().firstRow() && row <= m_view->scroll().lastRow();
    const bool isHit = row >= 0 && isOnScreen && (m_isAtHit || current < 0);
    m_isChosen = isHit || current >= 0;
    if (!m_isChosen && m_view->isFollowing())
        return rows.linesAt(rows.rows() - 1).second;
    return isHit ? hit : m_view->currentLine();
}

void ViewWatch::look()
{
    const ScrollPosition &scroll = m_view->scroll();
    const bool hasMoved = scroll.top() != m_top || scroll.page() != m_page;
    m_top = scroll.top();
    m_page = scroll.page();
    const bool wasChosen = std::exchange(m_isChosen, false);
    const qint64 line = lineNow();
    if (hasMoved)
        Q_EMIT moved();
    if (std::exchange(m_line, line) != line || m_isChosen != wasChosen)
        Q_EMIT lineChanged(line);
}
