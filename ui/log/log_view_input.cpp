// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does to a LogView: wheel, selection, clipboard. Its keys are in log_keys.cpp.

#include "log/log_view.h"

#include "log/log_keys.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace {

constexpr int WheelNotch = 120;

} // namespace

void LogView::scrollByPixels(qint64 pixels)
{
    const std::pair before(m_scroll.firstRow(), m_scroll.offset());
    m_scroll.scrollBy(pixels);
    if (pixels > 0 || before != std::pair(m_scroll.firstRow(), m_scroll.offset()))
        scrolled();
}

void LogView::showStart()
{
    m_scroll.setTop(0);
    scrolled();
}

void LogView::scrolled()
{
    m_jumps->cancel();
    m_follow.scrolled(m_scroll.isAtEnd());
    followMoved();
    moved();
}

void LogView::scrollContentsBy(int, int dy)
{
    if (!m_isSettingBars && dy != 0) {
        m_scroll.setTop(m_scroll.fromBar(verticalScrollBar()->value()));
        scrolled();
    }
    viewport()->update();
}

void LogView::resizeEvent(QResizeEvent *)
{
    m_scroll.setPage(viewport()->height());
    moved();
}

void LogView::zoom(int steps)
{
    const QFont font = logFontOfSize(m_metrics.font, m_metrics.font.pointSizeF() + steps);
    if (font.pointSizeF() == m_metrics.font.pointSizeF())
        return;
    setLogFont(font);
    Q_EMIT fontWanted(font);
}

void LogView::resetZoom()
{
    useUsualFont();
    Q_EMIT usualFontWanted();
}

void LogView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        event->accept();
        m_zoomRest += angle.y();
        zoom(m_zoomRest / WheelNotch);
        m_zoomRest %= WheelNotch;
        return;
    }
    const bool isAcross = std::abs(angle.x()) > std::abs(angle.y())
        || (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier));
    if (isAcross)
        return QAbstractScrollArea::wheelEvent(event);
    event->accept();
    if (const int pixels = event->pixelDelta().y(); pixels != 0)
        return scrollByPixels(-pixels);
    m_wheelRest += angle.y() * QApplication::wheelScrollLines() * m_metrics.rowHeight;
    const int pixels = m_wheelRest / WheelNotch;
    m_wheelRest -= pixels * WheelNotch;
    scrollByPixels(-pixels);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (!m_source || m_rows.rows() == 0 || !pressLogKey(*this, *event))
        return event->ignore();
    m_showsCurrent = true;
    viewport()->update();
}

void LogView::select(const TextRange &range)
{
    m_selection.start(range);
    m_showsCurrent = false;
    selectionMoved();
}

void LogView::extendSelection(const TextRange &to)
{
    m_selection.extend(to);
    selectionMoved();
}

void LogView::selectionMoved()
{
    m_jumps->cancel();
    m_hasCurrent = true;
    if (!m_selection.isEmpty())
        m_follow.leave();
    followMoved();
    viewport()->update();
}

void LogView::ensureVisible(const TextPosition &position)
{
    const std::pair before(m_scroll.firstRow(), m_scroll.offset());
    m_scroll.reveal(m_rows.nearestRow(position.line), spotOf(position).row * m_metrics.rowHeight, m_metrics.rowHeight);
    if (before != std::pair(m_scroll.firstRow(), m_scroll.offset()))
        m_follow.leave();
    followMoved();
    moved();
    showColumns({position, position});
}

QByteArray LogView::selectedBytes(LineNumbers numbers) const
{
    return m_source && !m_selection.isEmpty() ? selectedText(*m_source, m_rows, m_selection.range(), numbers) : QByteArray();
}

void LogView::copy()
{
    copyText(LineNumbers::Without);
}

void LogView::copyWithNumbers()
{
    copyText(LineNumbers::With);
}

void LogView::selectAll()
{
    if (m_source && m_rows.rows() > 0)
        select({{m_rows.lineAt(0), 0}, {m_rows.linesAt(m_rows.rows() - 1).second, LogSelection::LineEnd}});
}

void LogView::copyText(LineNumbers numbers)
{
    const TextRange range = m_selection.range();
    if (range.isEmpty())
        return;
    // A row may stand for many lines, and an unknown one for lines that are not counted.
    const qint64 rows = m_rows.nearestRow(range.end.line) - m_rows.nearestRow(range.begin.line);
    const qint64 lines = m_rows.shownFrom(range.begin.line) - m_rows.shownFrom(range.end.line);
    if (std::max(rows, lines) >= MostCopiedRows) {
        //: %1 is a number
        Q_EMIT noticed(tr("Nothing was copied. Select %1 lines or fewer.").arg(QLocale().toString(MostCopiedRows)));
        return;
    }
    QGuiApplication::clipboard()->setText(clipboardText(selectedBytes(numbers)));
}
