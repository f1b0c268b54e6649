// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a person is in a LogView, and what they marked.

#include "log/line_time.h"
#include "log/log_view.h"
#include "log/whole_line_dialog.h"

#include <QAccessible>
#include <QLocale>
#include <algorithm>

void LogView::showLine(qint64 line)
{
    m_jumps->cancel();
    if (m_rows.isFolded(line))
        setOpen(line, true);
    m_follow.leave();
    const qint64 row = m_rows.nearestRow(line);
    const int y = m_scroll.yOf(row);
    if (y < 0 || y + m_metrics.rowHeight > m_scroll.page())
        m_scroll.setPlace(row, -m_scroll.page() / 3);
    followMoved();
    moved();
    const bool isTarget = line == m_signs.currentHit || line == m_signs.linked;
    if (isTarget && m_rows.rowOf(line) < 0)
        Q_EMIT lineHidden(line);
    const std::optional<LogLine> text = m_source ? m_source->line(line) : std::nullopt;
    if (line != m_signs.currentHit || !m_search || !text)
        return;
    const auto hits = LogPainter::hitColumns(*m_search, text->bytes, rowText(text->bytes));
    if (hits.empty())
        return;
    showColumns({{line, hits.front().begin}, {line, hits.front().end}});
    // The caret goes along, so that a screen reader reads on from the hit. What a person has selected stays.
    if (m_selection.isEmpty())
        placeCaret({line, hits.front().begin});
}

LogPosition LogView::position() const
{
    if (m_rows.rows() == 0)
        return {m_place.first, int(m_place.second), m_follow.isPinned()};
    const qint64 row = m_scroll.firstRow();
    return {m_rows.lineAt(row), m_scroll.offset(), m_follow.isPinned()};
}

void LogView::setPosition(const LogPosition &position)
{
    if (position.isFollowing)
        return setFollow(true);
    m_jumps->cancel();
    m_follow.leave();
    m_scroll.setPlace(m_rows.nearestRow(position.line), position.offset);
    followMoved();
    moved();
}

qint64 LogView::focusRow() const
{
    return m_showsCurrent && hasFocus() && hasCurrentLine() ? m_rows.rowOf(currentLine()) : -1;
}

bool LogView::hasCurrentLine() const
{
    const qint64 line = m_selection.isEmpty() ? m_selection.cursor().line : m_selection.range().begin.line;
    const qint64 row = m_hasCurrent ? m_rows.rowOf(line) : -1;
    return row >= m_scroll.firstRow() && row <= m_scroll.lastRow();
}

qint64 LogView::currentLine() const
{
    if (hasCurrentLine())
        return m_selection.isEmpty() ? m_selection.cursor().line : m_selection.range().begin.line;
    return m_rows.lineAt(m_scroll.rowAt(m_metrics.rowHeight - 1));
}

void LogView::setCurrentLine(qint64 line)
{
    placeCaret({line, 0});
}

void LogView::placeCaret(const TextPosition &position)
{
    m_hasCurrent = true;
    m_selection.clear(position);
    viewport()->update();
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *text = QAccessible::queryAccessibleInterface(this);
    QAccessibleTextCursorEvent event(this, text->textInterface()->cursorPosition());
    QAccessible::updateAccessibility(&event);
}

void LogView::moveCurrent(int rows)
{
    const qint64 lastWhole = std::max(m_scroll.firstRow(), m_scroll.rowAt(m_scroll.page() - m_metrics.rowHeight));
    const qint64 start = rows > 0 ? m_rows.rowOf(currentLine()) - (hasCurrentLine() ? 0 : 1)
        : hasCurrentLine()        ? m_rows.rowOf(currentLine())
                                  : lastWhole + 1;
    const qint64 row = std::clamp<qint64>(start + rows, 0, std::max<qint64>(0, m_rows.rows() - 1));
    m_jumps->cancel();
    m_follow.leave();
    setCurrentLine(m_rows.lineAt(row));
    ensureVisible({m_rows.lineAt(row), 0});
    if (rows > 0 && row == m_rows.rows() - 1)
        m_follow.follow();
    followMoved();
}

void LogView::toggleMark()
{
    const qint64 line = currentLine();
    const bool isMarked = m_signs.marks.erase(line) == 0;
    if (isMarked)
        m_signs.marks.insert(line);
    setMarks(std::set(m_signs.marks));
    Q_EMIT marksChanged();
    // The sign beside the line is paint: who listens to the window hears it here.
    const QString number = QLocale().toString(line + 1);
    Q_EMIT noticed(isMarked ? tr("Line %1 is marked").arg(number) : tr("Line %1 is no longer marked").arg(number));
}

void LogView::closeRun(qint64 line)
{
    const std::optional<FoldRow> run = m_rows.runOf(line);
    if (!run || !m_rows.isOpen(line))
        return;
    setOpen(line, false);
    setCurrentLine(run->first);
    ensureVisible({run->first, 0});
}

void LogView::activate(qint64 row)
{
    if (const std::optional<FoldRow> fold = m_rows.foldAt(row))
        return setOpen(fold->first, true);
    const std::optional<GapRow> gap = gapOf(row);
    if (!gap) {
        if (const qint64 line = m_rows.lineAt(row); isMetric(line))
            Q_EMIT markClicked(line);
    } else if (gap->lines.reason.isEmpty()) {
        Q_EMIT loadWanted(gap->lines.first, gap->lines.last);
    } else {
        Q_EMIT retryWanted(gap->lines.first, gap->lines.last);
    }
}

void LogView::openRow(qint64 row)
{
    const qint64 number = m_rows.lineAt(row);
    const std::optional<LogLine> line = m_source && !gapOf(row) && !m_rows.isFolded(number) ? m_source->line(number) : std::nullopt;
    if (!line || !isCutInRow(line->bytes))
        return activate(row);
    auto *dialog = new WholeLineDialog(line->bytes, number, m_metrics.font, this);
    dialog->open();
}
