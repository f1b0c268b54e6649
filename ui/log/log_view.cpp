// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_view.h"

#include "log/accessible_log.h"
#include "log/new_lines_pill.h"
#include "log/selection_gesture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QPainter>
#include <QScrollBar>

namespace {

constexpr int PillRight = 12;
constexpr int PillBottom = 8;

} // namespace

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_colors(LogColors::fromPalette(palette()))
    , m_metrics(logFont())
    , m_pill(new NewLinesPill(viewport()))
{
    installAccessibleLog();
    setAccessibleName(tr("Log lines"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    new SelectionGesture(this);
    addTextActions();
    connect(m_pill, &QAbstractButton::clicked, this, [this] { setFollow(true); });
    setColors(m_colors);
    updateFont();
}

LogView::~LogView() = default;

void LogView::addTextActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, void (LogView::*slot)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("Copy"), QKeySequence::Copy, &LogView::copy);
    add(tr("Copy with line numbers"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &LogView::copyWithNumbers);
    add(tr("Select all"), QKeySequence::SelectAll, &LogView::selectAll);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LogView::setSource(LogSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source)
        connectSource();
    sourceReplaced();
}

void LogView::connectSource()
{
    connect(m_source, &LogSource::grown, this, &LogView::sourceGrew);
    connect(m_source, &LogSource::replaced, this, &LogView::sourceReplaced);
    connect(m_source, &LogSource::blocksChanged, this, [this](const std::vector<qint64> &blocks) {
        m_layouts.forget(blocks);
        moved();
    });
    connect(m_source, &QObject::destroyed, this, &LogView::sourceReplaced);
}

void LogView::sourceGrew()
{
    const qint64 count = m_source->lineCount();
    m_follow.setLineCount(count);
    m_scroll.setRows(count);
    if (m_follow.isPinned())
        m_scroll.toEnd();
    followMoved();
    moved();
    Q_EMIT lineCountChanged();
}

void LogView::sourceReplaced()
{
    m_layouts.clear();
    m_selection.clear();
    m_currentHit = -1;
    m_widest = 0;
    const qint64 count = m_source ? m_source->lineCount() : 0;
    m_follow.restart(count);
    m_scroll.setRows(count);
    m_scroll.toEnd();
    horizontalScrollBar()->setValue(0);
    followMoved();
    moved();
    Q_EMIT lineCountChanged();
}

void LogView::setColors(const LogColors &colors)
{
    m_colors = colors;
    m_layouts.setLook(m_metrics.font, m_colors);
    m_pill->setColors(colors);
    viewport()->update();
}

void LogView::updateFont()
{
    m_metrics = LogMetrics(logFont());
    m_layouts.setLook(m_metrics.font, m_colors);
    m_pill->setFont(smallFont(QApplication::font()));
    m_widest = 0;
    m_scroll.setRowHeight(m_metrics.rowHeight);
    if (m_follow.isPinned())
        m_scroll.toEnd();
    moved();
}

bool LogView::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateFont();
    else if (event->type() == QEvent::Show)
        moved();
    else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        showFocus(*static_cast<QFocusEvent *>(event));
    return QAbstractScrollArea::event(event);
}

void LogView::showFocus(const QFocusEvent &event)
{
    // A ring for the keyboard only: who clicks knows where the focus is.
    m_showsFocus = event.gotFocus() && event.reason() != Qt::MouseFocusReason
        && event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::OtherFocusReason;
    viewport()->update();
}

void LogView::setFollow(bool follow)
{
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
    m_pill->setCount(m_follow.newLines());
    placePill();
    if (std::exchange(m_knownState, m_follow.state()) != m_follow.state())
        Q_EMIT followChanged();
}

void LogView::setHighlight(const std::optional<LinePattern> &pattern)
{
    m_search.reset();
    if (pattern)
        m_search.emplace(*pattern);
    viewport()->update();
}

void LogView::setCurrentHit(qint64 line)
{
    m_currentHit = line;
    viewport()->update();
}

void LogView::showLine(qint64 line)
{
    m_follow.leave();
    const int y = m_scroll.yOf(line);
    if (y < 0 || y + m_metrics.rowHeight > m_scroll.page())
        m_scroll.setTop(line * m_metrics.rowHeight - m_scroll.page() / 3);
    followMoved();
    moved();
    const std::optional<LogLine> text = m_source ? m_source->line(line) : std::nullopt;
    if (line != m_currentHit || !m_search || !text)
        return;
    const auto hits = LogPainter::hitColumns(*m_search, text->bytes, DisplayText(text->bytes));
    if (!hits.empty())
        showColumns({{line, hits.front().begin}, {line, hits.front().end}});
}

void LogView::moved()
{
    if (m_source && m_scroll.lastRow() >= m_scroll.firstRow() && isVisible())
        m_source->show(m_scroll.firstRow(), m_scroll.lastRow());
    updateWidth();
    updateBars();
    placePill();
    viewport()->update();
}

void LogView::updateWidth()
{
    if (!m_source || !isVisible())
        return;
    for (qint64 line = m_scroll.firstRow(); line <= m_scroll.lastRow(); ++line) {
        if (const LineLayout *layout = layoutOf(line))
            m_widest = std::max(m_widest, int(layout->width()) + 1);
    }
}

void LogView::updateBars()
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

void LogView::placePill()
{
    const QSize size = m_pill->size();
    m_pill->move(viewport()->width() - size.width() - PillRight, viewport()->height() - size.height() - PillBottom);
}

int LogView::gutter() const
{
    return m_metrics.gutterWidth(m_source ? m_source->lineCount() : 0);
}

int LogView::textX() const
{
    return gutter() + LogPainter::TextInset - horizontalScrollBar()->value();
}

const LineLayout *LogView::layoutOf(qint64 line)
{
    return m_source ? m_layouts.at(*m_source, line) : nullptr;
}

void LogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (!m_source) {
        painter.fillRect(event->rect(), m_colors.base);
        return;
    }
    const LogScene scene{*m_source,   m_layouts, m_scroll, m_selection, m_search ? &*m_search : nullptr,
                         m_currentHit, gutter(),  horizontalScrollBar()->value(), viewport()->width()};
    LogPainter(m_metrics, m_colors).paint(&painter, scene, event->rect());
    if (!m_showsFocus)
        return;
    painter.setPen(QPen(m_colors.focus, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void LogView::copyText(LineNumbers numbers)
{
    const TextRange range = m_selection.range();
    if (range.isEmpty())
        return;
    if (range.end.line - range.begin.line >= MostCopiedLines) {
        Q_EMIT copyRefused();
        return;
    }
    QGuiApplication::clipboard()->setText(clipboardText(selectedBytes(numbers)));
}
