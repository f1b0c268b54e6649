// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A LogView's source, look and picture. Its rows are in log_view_rows.cpp, what a person does to it in log_view_input.cpp.

#include "log/log_view.h"

#include "log/accessible_log.h"
#include "log/line_pointer.h"
#include "log/log_overview.h"
#include "log/new_lines_pill.h"
#include "log/selection_gesture.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAction>
#include <QApplication>
#include <QFocusEvent>
#include <QPainter>

namespace {

constexpr int PillRight = 12;
constexpr int PillBottom = 8;

} // namespace

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_facts(new LogFacts(this))
    , m_jumps(new LogJumps(this))
    , m_metrics(logFont())
    , m_pill(new NewLinesPill(viewport()))
    , m_overview(new LogOverview(this))
{
    installAccessibleLog();
    setAccessibleName(tr("Log lines"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    new SelectionGesture(this);
    m_pointer = new LinePointer(this);
    // Bars stand beside the lines: the last line is the one that is read most.
    m_overview->setProperty("beside", true);
    horizontalScrollBar()->setProperty("beside", true);
    setVerticalScrollBar(m_overview);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    addTextActions();
    connect(m_pill, &QAbstractButton::clicked, this, [this] { setFollow(true); });
    connect(m_facts, &LogFacts::changed, this, &LogView::countRows);
    connect(m_facts, &LogFacts::changed, m_jumps, &LogJumps::resume);
    updateLook();
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
    m_signs.marks.clear();
    if (source)
        connectSource();
    sourceReplaced();
    m_facts->setSource(source);
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
    m_follow.setLineCount(m_source->lineCount());
    countRows();
}

void LogView::sourceReplaced()
{
    m_layouts.clear();
    m_selection.clear();
    m_hasCurrent = false;
    m_jumps->cancel();
    m_signs = {-1, -1, {}, m_signs.marks};
    m_widest = 0;
    m_follow.restart(m_source ? m_source->lineCount() : 0);
    countRows();
    horizontalScrollBar()->setValue(0);
}

void LogView::setLogFont(const QFont &font)
{
    m_ownFont = withoutLigatures(font);
    updateLook();
}

void LogView::setDensity(Density density)
{
    m_density = density;
    updateLook();
}

void LogView::updateLook()
{
    m_metrics = LogMetrics(m_ownFont.value_or(logFont()), m_density);
    m_layouts.setLook(m_metrics.font, tokensFor(palette()));
    m_pill->setFont(fontFor(TextRole::SmallStrong, QApplication::font()));
    m_pill->setCount(newLines());
    m_widest = 0;
    if (m_metrics.rowHeight != m_scroll.rowHeight())
        m_scroll.setRowHeight(m_metrics.rowHeight);
    if (m_follow.isPinned())
        m_scroll.toEnd();
    moved();
}

bool LogView::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateLook();
    else if (event->type() == QEvent::Show)
        moved();
    else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        showFocus(*static_cast<QFocusEvent *>(event));
    return QAbstractScrollArea::event(event);
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void LogView::showFocus(const QFocusEvent &event)
{
    // A ring for the keyboard only: who clicks knows where the focus is.
    m_showsFocus = event.gotFocus() && event.reason() != Qt::MouseFocusReason
        && event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::OtherFocusReason;
    viewport()->update();
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
    m_signs.currentHit = line;
    viewport()->update();
}

void LogView::setLinkedLine(qint64 line, const QString &note)
{
    m_signs.linked = line;
    m_signs.linkedNote = note;
    m_overview->update();
    viewport()->update();
}

void LogView::moved()
{
    askForLines();
    updateWidth();
    updateBars();
    placePill();
    m_pointer->linesMoved();
    viewport()->update();
}

void LogView::updateWidth()
{
    if (!m_source || !isVisible())
        return;
    for (qint64 row = m_scroll.firstRow(); row <= m_scroll.lastRow(); ++row) {
        if (const LineLayout *layout = layoutOf(m_rows.lineAt(row)))
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
                         m_showsFocus && hasCurrentLine() ? m_rows.rowOf(currentLine()) : -1,
                         gutter(),
                         horizontalScrollBar()->value(),
                         viewport()->width()};
    LogPainter(m_metrics, tokens).paint(&painter, scene, event->rect());
    if (!m_showsFocus)
        return;
    painter.setPen(QPen(QColor(tokens.focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}
