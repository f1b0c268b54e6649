// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does to a LogView: wheel, keys, selection. The picture of it is in log_view.cpp.

#include "log/log_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace {

constexpr int WheelNotch = 120;

/// Where a key with Shift moves the selection's cursor; nothing for other keys.
std::optional<TextPosition> cursorMove(const QKeyEvent &event, TextPosition at, LogView &view)
{
    const qint64 lastLine = std::max<qint64>(0, view.source()->lineCount() - 1);
    const qint64 pageLines = std::max(1, view.scroll().page() / view.metrics().rowHeight - 1);
    const bool isWhole = event.modifiers() & Qt::ControlModifier;
    const auto onLine = [&](qint64 line) { return TextPosition{std::clamp<qint64>(line, 0, lastLine), at.column}; };
    const int length = int(view.textOf(at.line).size());
    switch (event.key()) {
    case Qt::Key_Up:
        return onLine(at.line - 1);
    case Qt::Key_Down:
        return onLine(at.line + 1);
    case Qt::Key_PageUp:
        return onLine(at.line - pageLines);
    case Qt::Key_PageDown:
        return onLine(at.line + pageLines);
    case Qt::Key_Home:
        return TextPosition{isWhole ? 0 : at.line, 0};
    case Qt::Key_End:
        return TextPosition{isWhole ? lastLine : at.line, LogSelection::LineEnd};
    case Qt::Key_Left:
        if (at.column > 0)
            return TextPosition{at.line, std::min(at.column, length) - 1};
        return at.line > 0 ? TextPosition{at.line - 1, LogSelection::LineEnd} : at;
    case Qt::Key_Right:
        if (at.column < length)
            return TextPosition{at.line, at.column + 1};
        return at.line < lastLine ? TextPosition{at.line + 1, 0} : at;
    default:
        return {};
    }
}

/// Scrolls by a key without Shift; false for other keys.
bool scrollByKey(int key, LogView &view)
{
    const int row = view.metrics().rowHeight;
    QScrollBar *across = view.horizontalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        view.scrollByPixels(-row);
        return true;
    case Qt::Key_Down:
        view.scrollByPixels(row);
        return true;
    case Qt::Key_PageUp:
        view.scrollByPixels(row - view.scroll().page());
        return true;
    case Qt::Key_PageDown:
        view.scrollByPixels(view.scroll().page() - row);
        return true;
    case Qt::Key_Home:
        view.scrollByPixels(-view.scroll().top());
        return true;
    case Qt::Key_End:
        view.setFollow(true);
        return true;
    case Qt::Key_Left:
        across->setValue(across->value() - across->singleStep());
        return true;
    case Qt::Key_Right:
        across->setValue(across->value() + across->singleStep());
        return true;
    default:
        return false;
    }
}

} // namespace

void LogView::scrollByPixels(qint64 pixels)
{
    const qint64 before = m_scroll.top();
    m_scroll.setTop(before + pixels);
    if (m_scroll.top() == before && pixels <= 0)
        return;
    m_follow.scrolled(m_scroll.isAtEnd());
    followMoved();
    moved();
}

void LogView::scrollContentsBy(int, int dy)
{
    if (!m_isSettingBars && dy != 0)
        scrollByPixels(m_scroll.fromBar(verticalScrollBar()->value()) - m_scroll.top());
    viewport()->update();
}

void LogView::resizeEvent(QResizeEvent *)
{
    m_scroll.setPage(viewport()->height());
    if (m_follow.isPinned())
        m_scroll.toEnd();
    moved();
}

void LogView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
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
    if (!m_source || m_source->lineCount() == 0)
        return event->ignore();
    if (event->key() == Qt::Key_Escape && !m_selection.isEmpty()) {
        m_selection.clear(m_selection.cursor());
        viewport()->update();
        return;
    }
    if (!(event->modifiers() & Qt::ShiftModifier)) {
        if (!scrollByKey(event->key(), *this))
            event->ignore();
        return;
    }
    // Without a selection the keyboard starts at the click, or else where a person looks.
    const qint64 cursorLine = m_selection.cursor().line;
    if (m_selection.isEmpty() && (cursorLine < m_scroll.firstRow() || cursorLine > m_scroll.lastRow()))
        m_selection.clear({m_scroll.rowAt(m_metrics.rowHeight - 1), 0});
    const std::optional<TextPosition> to = cursorMove(*event, m_selection.cursor(), *this);
    if (!to)
        return event->ignore();
    extendSelection({*to, *to});
    ensureVisible(*to);
}

QString LogView::textOf(qint64 line)
{
    if (const LineLayout *layout = layoutOf(line))
        return layout->display().text();
    if (!m_source || line < 0 || line >= m_source->lineCount())
        return {};
    const MissingLines missing = m_source->missing(line);
    const bool isFirst = line == std::max(missing.first, m_scroll.firstRow());
    return isFirst ? missingText(missing) : QStringLiteral("…");
}

TextPosition LogView::positionAt(const QPoint &point)
{
    const qint64 line = m_scroll.rowAt(point.y());
    const LineLayout *layout = layoutOf(line);
    return {line, layout ? layout->columnAt(point.x() - textX()) : 0};
}

QRect LogView::rectOf(const TextPosition &position)
{
    const LineLayout *layout = layoutOf(position.line);
    const int column = layout ? int(std::min<qsizetype>(position.column, layout->display().text().size())) : 0;
    const int x = textX() + (layout ? int(layout->xOf(column)) : 0);
    return {x, m_scroll.yOf(position.line), std::max(1, int(m_metrics.characterWidth)), m_metrics.rowHeight};
}

void LogView::select(const TextRange &range)
{
    m_selection.start(range);
    selectionMoved();
}

void LogView::extendSelection(const TextRange &to)
{
    m_selection.extend(to);
    selectionMoved();
}

void LogView::selectionMoved()
{
    if (!m_selection.isEmpty())
        m_follow.leave();
    followMoved();
    viewport()->update();
}

void LogView::ensureVisible(const TextPosition &position)
{
    const int y = m_scroll.yOf(position.line);
    const qint64 top = position.line * m_metrics.rowHeight;
    if (y < 0)
        m_scroll.setTop(top);
    else if (y + m_metrics.rowHeight > m_scroll.page())
        m_scroll.setTop(top + m_metrics.rowHeight - m_scroll.page());
    moved();
    showColumns({position, position});
}

void LogView::showColumns(const TextRange &columns)
{
    const int left = gutter() + LogPainter::TextInset;
    const int begin = rectOf(columns.begin).left();
    const int end = rectOf(columns.end).right();
    QScrollBar *bar = horizontalScrollBar();
    if (begin < left)
        bar->setValue(bar->value() + begin - left);
    else if (end > viewport()->width())
        bar->setValue(bar->value() + std::min(begin - left, end - viewport()->width()));
}

QByteArray LogView::selectedBytes(LineNumbers numbers) const
{
    return m_source && !m_selection.isEmpty() ? selectedText(*m_source, m_selection.range(), numbers) : QByteArray();
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
    if (m_source && m_source->lineCount() > 0)
        select({{0, 0}, {m_source->lineCount() - 1, LogSelection::LineEnd}});
}
