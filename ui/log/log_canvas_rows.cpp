// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How high and how wide the rows of a LogCanvas are: wrapping, and what stands beside the text.

#include "log/log_canvas.h"

#include "log/log_overview.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int RightRoom = 8;     // between a wrapped line and the edge
constexpr int LeastCells = 16;   // a view may be narrower than its gutter
constexpr int LinesWithoutTime = 5000; // a log that states no time in these has none

} // namespace

void LogCanvas::setWrap(bool wraps)
{
    if (std::exchange(m_isWrapped, wraps) == wraps)
        return;
    m_widest = 0;
    moved();
    Q_EMIT wrapChanged();
}

void LogCanvas::setShowsElapsed(bool shows)
{
    m_showsElapsed = shows;
    moved();
}

qreal LogCanvas::wrapWidth() const
{
    if (!m_isWrapped)
        return 0;
    const int room = viewport()->width() - gutter() - LogPainter::TextInset - RightRoom;
    return std::max<qreal>(room, LeastCells * m_metrics.characterWidth);
}

int LogCanvas::heightOf(qint64 row)
{
    const bool isLine = !m_rows.isUnknown(row) && !m_rows.foldAt(row);
    const LineLayout *layout = isLine ? layoutOf(m_rows.lineAt(row)) : nullptr;
    return layout ? layout->rows() * m_metrics.rowHeight : m_metrics.rowHeight;
}

int LogCanvas::columnAtTop()
{
    const LineLayout *layout = m_rows.rows() > 0 && !m_rows.isUnknown(m_scroll.firstRow())
        ? layoutOf(m_rows.lineAt(m_scroll.firstRow()))
        : nullptr;
    return layout ? layout->rowBegin(m_scroll.offset() / m_metrics.rowHeight) : 0;
}

void LogCanvas::measureRows()
{
    const qreal width = wrapWidth();
    if (width == m_layouts.look().wrapWidth)
        return;
    const qint64 row = m_scroll.firstRow();
    const int column = columnAtTop();
    const int hidden = m_scroll.offset() % m_metrics.rowHeight;
    m_layouts.setWrapWidth(width);
    if (width > 0)
        m_scroll.setHeights([this](qint64 wanted) { return heightOf(wanted); });
    else
        m_scroll.setHeights({});
    const LineLayout *layout = m_rows.rows() > row && !m_rows.isUnknown(row) ? layoutOf(m_rows.lineAt(row)) : nullptr;
    m_scroll.setPlace(row, (layout ? layout->spotOf(column).row * m_metrics.rowHeight : 0) + hidden);
}

void LogCanvas::linesChanged()
{
    m_layouts.check();
    m_scroll.heightsChanged();
}

void LogCanvas::forgetLines()
{
    m_layouts.clear();
    m_widest = 0;
    m_seesEvents = false;
    m_start.reset();
    m_startFrom = 0;
}

TimeColumn LogCanvas::timeColumn() const
{
    if (m_showsElapsed)
        return TimeColumn::Elapsed;
    return m_seesEvents ? TimeColumn::Clock : TimeColumn::None;
}

int LogCanvas::timeWidth() const
{
    if (timeColumn() == TimeColumn::None)
        return 0;
    return int(std::ceil(m_metrics.numberMetrics.horizontalAdvance(widestText(timeColumn())))) + LogMetrics::NumberGap;
}

int LogCanvas::gutter() const
{
    return m_metrics.gutterWidth(m_source ? m_source->lineCount() : 0) + timeWidth();
}

bool LogCanvas::lookForEvents()
{
    if (m_seesEvents || !m_source)
        return false;
    for (qint64 row = m_scroll.firstRow(); row <= m_scroll.lastRow() && !m_seesEvents; ++row) {
        const std::optional<LogLine> line = m_rows.isUnknown(row) ? std::nullopt : m_source->line(m_rows.lineAt(row));
        m_seesEvents = line && eventPrefix(line->bytes) > 0;
    }
    return m_seesEvents;
}

void LogCanvas::findStart()
{
    if (m_start || !m_showsElapsed || !m_source)
        return;
    const qint64 last = std::min<qint64>(m_source->lineCount(), LinesWithoutTime);
    for (qint64 number = m_startFrom; number < last && !m_start; ++number) {
        // What is not here yet may state an earlier time.
        if (!m_source->block(number / LinesPerBlock))
            return;
        const std::optional<LogLine> line = m_source->line(number);
        if (!line)
            continue;
        m_start = statedTime(line->bytes);
        // What could not be read may come: behind it all is looked at again.
        if (!m_start && number == m_startFrom)
            ++m_startFrom;
    }
}
