// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which lines a LogView shows as rows, where a person is among them, and what they marked.

#include "log/log_view.h"

#include "log/log_overview.h"
#include "log/new_lines_pill.h"

#include <algorithm>

void LogView::setLevels(const LevelFilter &levels)
{
    if (levels == m_levels)
        return;
    m_levels = levels;
    countRows();
}

void LogView::countRows()
{
    const qint64 anchor = m_rows.lineAt(m_scroll.firstRow());
    const qint64 hidden = m_scroll.top() - m_scroll.firstRow() * m_metrics.rowHeight;
    const qint64 lines = m_source ? m_source->lineCount() : 0;
    m_rows.showPassing(m_levels, m_facts->table(), lines);
    m_scroll.setRows(m_rows.rows());
    if (m_follow.isPinned())
        m_scroll.toEnd();
    else if (m_rows.isFiltered() || m_rows.lineAt(m_scroll.firstRow()) != anchor)
        m_scroll.setTop(m_rows.nearestRow(anchor) * m_metrics.rowHeight + hidden);
    m_overview->hasChanged();
    followMoved();
    moved();
    Q_EMIT rowsChanged();
}

void LogView::askForLines()
{
    if (!m_source || m_scroll.lastRow() < m_scroll.firstRow() || !isVisible())
        return;
    if (!m_rows.isFiltered())
        return m_source->show(m_scroll.firstRow(), m_scroll.lastRow());
    // The rows on screen may be millions of lines apart: only what stands for lines that are not here is asked for.
    std::optional<qint64> first;
    qint64 last = 0;
    for (qint64 row = m_scroll.firstRow(); row <= m_scroll.lastRow(); ++row) {
        const bool isWanted = m_rows.isUnknown(row);
        if (isWanted && !first)
            first = m_rows.lineAt(row);
        if (isWanted)
            last = m_rows.linesAt(row).second;
        else if (first)
            break;
    }
    if (first)
        m_source->show(*first, last);
}

std::optional<qint64> LogView::rowAtPoint(const QPoint &point) const
{
    if (!m_source || point.y() < 0 || m_scroll.top() + point.y() >= m_rows.rows() * m_metrics.rowHeight)
        return {};
    return m_scroll.rowAt(point.y());
}

QRect LogView::actionRect(qint64 row) const
{
    const std::optional<GapRow> gap = m_source ? gapAt(*m_source, m_rows, m_scroll.firstRow(), row) : std::nullopt;
    return gap && gap->speaks ? LogPainter::actionRect(*gap, m_metrics, gutter()).translated(0, m_scroll.yOf(row)) : QRect();
}

bool LogView::isMetric(qint64 line) const
{
    const std::optional<LogLine> text = m_source ? m_source->line(line) : std::nullopt;
    return text && (kinds(text->facts.kind) & MetricKinds);
}

bool LogView::isScreenHere() const
{
    for (qint64 row = m_scroll.firstRow(); row <= m_scroll.lastRow(); ++row) {
        if (!m_source || m_rows.isUnknown(row) || !m_source->block(m_rows.lineAt(row) / LinesPerBlock))
            return false;
    }
    return true;
}

void LogView::setFollow(bool follow)
{
    m_jumps->cancel();
    if (follow) {
        m_follow.follow();
        m_scroll.toEnd();
    } else {
        m_follow.leave();
    }
    followMoved();
    moved();
}

void LogView::setEnded(bool hasEnded)
{
    m_follow.setEnded(hasEnded);
    followMoved();
}

void LogView::followMoved()
{
    m_pill->setCount(newLines());
    placePill();
    if (std::exchange(m_knownState, m_follow.state()) != m_follow.state())
        Q_EMIT followChanged();
}

void LogView::showLine(qint64 line)
{
    m_jumps->cancel();
    m_follow.leave();
    const qint64 row = m_rows.nearestRow(line);
    const int y = m_scroll.yOf(row);
    if (y < 0 || y + m_metrics.rowHeight > m_scroll.page())
        m_scroll.setTop(row * m_metrics.rowHeight - m_scroll.page() / 3);
    followMoved();
    moved();
    const bool isTarget = line == m_signs.currentHit || line == m_signs.linked;
    if (isTarget && m_rows.rowOf(line) < 0)
        Q_EMIT lineHidden(line);
    const std::optional<LogLine> text = m_source ? m_source->line(line) : std::nullopt;
    if (line != m_signs.currentHit || !m_search || !text)
        return;
    const auto hits = LogPainter::hitColumns(*m_search, text->bytes, DisplayText(text->bytes));
    if (!hits.empty())
        showColumns({{line, hits.front().begin}, {line, hits.front().end}});
}

LogPosition LogView::position() const
{
    const qint64 row = m_scroll.firstRow();
    return {m_rows.lineAt(row), int(m_scroll.top() - row * m_metrics.rowHeight), m_follow.isPinned()};
}

void LogView::setPosition(const LogPosition &position)
{
    if (position.isFollowing)
        return setFollow(true);
    m_jumps->cancel();
    m_follow.leave();
    m_scroll.setTop(m_rows.nearestRow(position.line) * m_metrics.rowHeight + position.offset);
    followMoved();
    moved();
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
    m_hasCurrent = true;
    m_selection.clear({line, 0});
    viewport()->update();
}

void LogView::moveCurrent(int rows)
{
    const qint64 lastWhole = std::max(m_scroll.firstRow(), m_scroll.rowAt(m_scroll.page() - m_metrics.rowHeight));
    const qint64 start = rows > 0 ? m_rows.rowOf(currentLine()) - (hasCurrentLine() ? 0 : 1)
        : hasCurrentLine()        ? m_rows.rowOf(currentLine())
                                  : lastWhole + 1;
    const qint64 row = std::clamp<qint64>(start + rows, 0, std::max<qint64>(0, m_rows.rows() - 1));
    setCurrentLine(m_rows.lineAt(row));
    ensureVisible({m_rows.lineAt(row), 0});
    m_jumps->cancel();
    m_follow.scrolled(row == m_rows.rows() - 1 && m_scroll.isAtEnd());
    followMoved();
}

void LogView::setMarks(const std::set<qint64> &lines)
{
    m_signs.marks = lines;
    m_overview->hasChanged();
    viewport()->update();
}

void LogView::toggleMark()
{
    const qint64 line = currentLine();
    if (m_signs.marks.erase(line) == 0)
        m_signs.marks.insert(line);
    setMarks(std::set(m_signs.marks));
    Q_EMIT marksChanged();
}

void LogView::activate(qint64 row)
{
    const std::optional<GapRow> gap = m_source ? gapAt(*m_source, m_rows, m_scroll.firstRow(), row) : std::nullopt;
    if (!gap) {
        if (const qint64 line = m_rows.lineAt(row); isMetric(line))
            Q_EMIT markClicked(line);
    } else if (gap->lines.reason.isEmpty()) {
        Q_EMIT loadWanted(gap->lines.first, gap->lines.last);
    } else {
        Q_EMIT retryWanted(gap->lines.first, gap->lines.last);
    }
}
