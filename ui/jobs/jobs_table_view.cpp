// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How JobsTable looks: the states of a whole row, what is on screen, and what follows from the window's size and font.

#include "jobs/jobs_filter.h"
#include "jobs/jobs_table.h"
#include "theme/palette.h"

#include <QCursor>
#include <QHeaderView>
#include <QHoverEvent>
#include <QMouseEvent>
#include <QPainter>

namespace {

constexpr int BarWidth = 3;
constexpr int RingWidth = 2;

} // namespace

QRect JobsTable::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

std::vector<JobKey> JobsTable::visibleJobs() const
{
    std::vector<JobKey> keys;
    const int first = rowAt(0);
    if (first < 0 || !isVisible())
        return keys;
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_jobs->rowCount() - 1 : below;
    for (int row = first; row <= last; ++row)
        keys.push_back(m_jobs->keyAt(row));
    return keys;
}

void JobsTable::sayVisibleJobs()
{
    std::vector<JobKey> keys = visibleJobs();
    if (keys == m_saidVisible)
        return;
    m_saidVisible = std::move(keys);
    Q_EMIT visibleJobsChanged(m_saidVisible);
}

void JobsTable::hover(int row)
{
    const int before = m_rows.hoveredRow();
    if (row == before)
        return;
    m_rows.setHoveredRow(row);
    for (const int changed : {before, row}) {
        if (changed >= 0)
            viewport()->update(rowRect(changed));
    }
}

void JobsTable::showRing(bool isShown)
{
    if (isShown == m_hasRing)
        return;
    m_hasRing = isShown;
    viewport()->update();
}

bool JobsTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove: hover(rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y())); break;
    case QEvent::HoverLeave:
    case QEvent::Leave: hover(-1); break;
    default: break;
    }
    return QTableView::viewportEvent(event);
}

void JobsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange || !m_columns)
        return;
    setDensity(m_density);
    m_columns->fit();
}

void JobsTable::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    const bool isByKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
    showRing(isByKeyboard || (m_hasRing && reason != Qt::MouseFocusReason));
    QTableView::focusInEvent(event);
    viewport()->update();
}

void JobsTable::mousePressEvent(QMouseEvent *event)
{
    showRing(false);
    // The row that is current already is chosen by a click all the same.
    m_followsFirstRow = m_followsFirstRow && !indexAt(event->position().toPoint()).isValid();
    QTableView::mousePressEvent(event);
}

void JobsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_columns)
        m_columns->fit();
    m_settling.start();
}

void JobsTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    m_settling.start();
    if (viewport()->underMouse())
        hover(rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()));
}

void JobsTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int first = rowAt(0);
    if (first < 0)
        return;
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(viewport());
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_jobs->rowCount() - 1 : below;
    for (int row = first; row <= last; ++row) {
        if (!selectionModel()->isSelected(m_jobs->index(row, int(JobColumn::Job))))
            continue;
        // At the leading edge, whatever is scrolled aside; the line below stays whole.
        const QRect place = rowRect(row);
        const QRect bar(place.left(), place.top(), BarWidth, place.height() - 1);
        painter.fillRect(QStyle::visualRect(layoutDirection(), place, bar), QColor(tokens.accent));
    }
    if (!m_hasRing || !hasFocus() || !currentIndex().isValid())
        return;
    QRect ring = rowRect(currentIndex().row());
    for (int line = 0; line < RingWidth; ++line) {
        painter.setPen(QColor(tokens.focus));
        painter.drawRect(ring.adjusted(0, 0, -1, -1));
        ring.adjust(1, 1, -1, -1);
    }
}
