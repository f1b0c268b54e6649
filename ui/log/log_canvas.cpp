// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_canvas.h"

#include "log/log_overview.h"
#include "theme/palette.h"

#include <QApplication>
#include <QFocusEvent>
#include <QPainter>
#include <algorithm>
#include <utility>

LogCanvas::LogCanvas(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_facts(new LogFacts(this))
    , m_metrics(logFont())
    , m_overview(new LogOverview(this))
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    // The strip stands beside the lines, not over them.
    m_overview->setProperty("beside", true);
    setVerticalScrollBar(m_overview);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

LogCanvas::~LogCanvas() = default;

void LogCanvas::setLogFont(const QFont &font)
{
    m_ownFont = withoutLigatures(font);
    updateLook();
}

void LogCanvas::useUsualFont()
{
    m_ownFont.reset();
    updateLook();
}

void LogCanvas::setDensity(Density density)
{
    m_density = density;
    updateLook();
}

void LogCanvas::updateLook()
{
    m_metrics = LogMetrics(m_ownFont.value_or(logFont()), m_density);
    m_layouts.setLook(m_metrics, tokensFor(palette()));
    m_widest = 0;
    if (m_metrics.rowHeight != m_scroll.rowHeight())
        m_scroll.setRowHeight(m_metrics.rowHeight);
    else
        m_scroll.heightsChanged();
    moved();
}

bool LogCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateLook();
    else if (event->type() == QEvent::Show)
        moved();
    else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        showFocus(*static_cast<QFocusEvent *>(event));
    return QAbstractScrollArea::event(event);
}

void LogCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void LogCanvas::showFocus(const QFocusEvent &event)
{
    // A ring for the keyboard only: who clicks knows where the focus is.
    m_showsFocus = event.gotFocus() && event.reason() != Qt::MouseFocusReason
        && event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::OtherFocusReason;
    viewport()->update();
}

void LogCanvas::setHighlight(const std::optional<LinePattern> &pattern)
{
    m_search.reset();
    if (pattern)
        m_search.emplace(*pattern);
    viewport()->update();
}

void LogCanvas::setCurrentHit(qint64 line)
{
    m_signs.currentHit = line;
    viewport()->update();
}

void LogCanvas::setLinkedLine(qint64 line, const QString &note)
{
    m_signs.linked = line;
    m_signs.linkedNote = note;
    m_overview->update();
    viewport()->update();
}

void LogCanvas::setMarks(const std::set<qint64> &lines)
{
    m_signs.marks = lines;
    m_overview->hasChanged();
    viewport()->update();
}

void LogCanvas::moved()
{
    if (lookForEvents())
        return moved();
    findStart();
    askForLines();
    updateWidth();
    updateBars();
    viewport()->update();
}

void LogCanvas::askForLines()
{
    if (!m_source || m_scroll.lastRow() < m_scroll.firstRow() || !isVisible())
        return;
    if (!m_rows.isFiltered())
        return m_source->show(m_rows.lineAt(m_scroll.firstRow()), m_rows.lineAt(m_scroll.lastRow()));
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

void LogCanvas::updateWidth()
{
    if (!m_source || !isVisible() || m_isWrapped)
        return;
    for (qint64 row = m_scroll.firstRow(); row <= m_scroll.lastRow(); ++row) {
        if (const LineLayout *layout = layoutOf(m_rows.lineAt(row)))
            m_widest = std::max(m_widest, int(layout->width()) + 1);
    }
}

void LogCanvas::updateBars()
{
    m_isSettingBars = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, m_scroll.barMaximum());
    bar->setPageStep(m_scroll.barPage());
    bar->setSingleStep(m_metrics.rowHeight);
    bar->setValue(m_scroll.barValue());
    QScrollBar *across = horizontalScrollBar();
    const int room = viewport()->width() - gutter() - LogPainter::TextInset;
    const int margin = int(m_metrics.characterWidth);
    across->setRange(0, std::max(0, m_widest + margin - room));
    across->setPageStep(std::max(1, room));
    across->setSingleStep(margin * 4);
    m_isSettingBars = false;
}

int LogCanvas::textX() const
{
    return gutter() + LogPainter::TextInset - horizontalScrollBar()->value();
}

const LineLayout *LogCanvas::layoutOf(qint64 line)
{
    return m_source && !m_rows.isFolded(line) ? m_layouts.at(*m_source, line) : nullptr;
}

void LogCanvas::setEmptyText(const QString &text)
{
    if (std::exchange(m_emptyText, text) != text)
        viewport()->update();
}

void LogCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &tokens = tokensFor(palette());
    if (!m_source) {
        painter.fillRect(event->rect(), QColor(tokens.base));
        return;
    }
    const LogScene scene{*m_source,
                         m_layouts,
                         m_rows,
                         m_scroll,
                         m_selection,
                         m_signs,
                         m_search ? &*m_search : nullptr,
                         timeColumn(),
                         m_start,
                         focusRow(),
                         gutter(),
                         timeWidth(),
                         horizontalScrollBar()->value(),
                         viewport()->width()};
    LogPainter(m_metrics, tokens).paint(&painter, scene, event->rect());
    if (m_rows.rows() == 0) {
        painter.setFont(QApplication::font());
        painter.setPen(QColor(tokens.text2));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, m_emptyText);
    }
    if (!m_showsFocus)
        return;
    painter.setPen(QPen(QColor(tokens.focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}
