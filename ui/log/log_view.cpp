// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A LogView's log, rows and following. What a person does to it is in log_view_input.cpp, where they are in
// log_view_places.cpp.

#include "log/log_view.h"

#include "log/accessible_log.h"
#include "log/line_pointer.h"
#include "log/log_overview.h"
#include "log/new_lines_pill.h"
#include "log/selection_gesture.h"
#include "theme/type.h"

#include <QAction>
#include <QApplication>

namespace {

constexpr int PillRight = 12;
constexpr int PillBottom = 8;

} // namespace

LogView::LogView(QWidget *parent)
    : LogCanvas(parent)
    , m_jumps(new LogJumps(this))
    , m_pill(new NewLinesPill(viewport()))
{
    installAccessibleLog();
    setAccessibleName(tr("Log lines"));
    setFocusPolicy(Qt::StrongFocus);
    new SelectionGesture(this);
    m_pointer = new LinePointer(this);
    addTextActions();
    connect(m_pill, &QAbstractButton::clicked, this, [this] { setFollow(true); });
    connect(m_facts, &LogFacts::changed, this, &LogView::countRows);
    connect(m_facts, &LogFacts::changed, m_jumps, &LogJumps::resume);
    m_pill->setFont(fontFor(TextRole::SmallStrong, QApplication::font()));
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
        return action;
    };
    add(tr("Copy"), QKeySequence::Copy, &LogView::copy);
    add(tr("Copy with line numbers"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &LogView::copyWithNumbers);
    add(tr("Select all"), QKeySequence::SelectAll, &LogView::selectAll);
    add(tr("Save as..."), QKeySequence::Save, &LogView::saveWanted);
    add(tr("Larger text"), QKeySequence::ZoomIn, &LogView::zoomIn)->setShortcuts({QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    add(tr("Smaller text"), QKeySequence::ZoomOut, &LogView::zoomOut);
    add(tr("Usual size of text"), QKeySequence(Qt::CTRL | Qt::Key_0), &LogView::resetZoom);
    QAction *wrap = add(tr("Wrap long lines"), QKeySequence(Qt::ALT | Qt::Key_Z), &LogView::toggleWrap);
    wrap->setCheckable(true);
    connect(this, &LogCanvas::wrapChanged, wrap, [this, wrap] { wrap->setChecked(isWrapped()); });
    QAction *foldAgain = add(tr("Fold opened lines again"), {}, &LogView::closeAll);
    foldAgain->setVisible(false);
    connect(this, &LogView::rowsChanged, foldAgain, [this, foldAgain] { foldAgain->setVisible(m_rows.hasOpen()); });
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
    connect(m_source, &LogSource::grown, this, [this] {
        m_follow.setLineCount(m_source->lineCount());
        countRows();
    });
    connect(m_source, &LogSource::replaced, this, [this] {
        const bool hadLines = m_rows.lines() > 0;
        // They mark what was there before.
        const bool hadMarks = hadLines && !m_signs.marks.empty();
        if (hadMarks)
            m_signs.marks.clear();
        sourceReplaced();
        if (hadMarks)
            Q_EMIT marksChanged();
        if (hadLines)
            Q_EMIT linesReplaced();
    });
    connect(m_source, &LogSource::blocksChanged, this, [this] {
        linesChanged();
        moved();
    });
    connect(m_source, &QObject::destroyed, this, &LogView::sourceReplaced);
}

void LogView::sourceReplaced()
{
    forgetLines();
    m_selection.clear();
    m_hasCurrent = false;
    m_rows.closeAll();
    if (std::exchange(m_filter.range, {}))
        Q_EMIT filterChanged();
    m_jumps->cancel();
    m_signs = {-1, -1, {}, m_signs.marks};
    m_follow.restart(m_source ? m_source->lineCount() : 0);
    countRows();
    horizontalScrollBar()->setValue(0);
}

void LogView::setLevels(const LevelFilter &levels)
{
    LineFilter filter = m_filter;
    filter.levels = levels;
    setFilter(filter);
}

void LogView::setFilter(const LineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    countRows();
    Q_EMIT filterChanged();
}

void LogView::setHits(const HitList *hits)
{
    if (std::exchange(m_hits, hits) != hits)
        hitsChanged();
}

void LogView::hitsChanged()
{
    if (m_filter.matchingOnly)
        countRows();
}

void LogView::countRows()
{
    changeRows([this] {
        m_rows.show(m_filter, m_facts->table(), m_source ? m_source->lineCount() : 0, m_hits);
    });
}

void LogView::setOpen(qint64 line, bool isOpen)
{
    if (!m_rows.runOf(line) || m_rows.isOpen(line) == isOpen)
        return;
    changeRows([&] {
        m_rows.setOpen(line, isOpen);
        // Who opens a run wants to see its beginning, not the end of the log.
        if (isOpen)
            m_follow.leave();
    });
    m_follow.scrolled(m_follow.isPinned() || m_scroll.isAtEnd());
    followMoved();
}

void LogView::closeAll()
{
    changeRows([this] { m_rows.closeAll(); });
}

void LogView::rememberPlace()
{
    // While a filter leaves nothing the place is kept: a search that is typed anew has no hits at first.
    if (m_rows.rows() > 0)
        m_place = {m_rows.lineAt(m_scroll.firstRow()), m_scroll.offset()};
}

void LogView::changeRows(const std::function<void()> &change)
{
    rememberPlace();
    const auto [anchor, hidden] = m_place;
    change();
    m_scroll.setRows(m_rows.rows());
    if (m_rows.isFiltered() || m_rows.lineAt(m_scroll.firstRow()) != anchor)
        m_scroll.setPlace(m_rows.nearestRow(anchor), hidden);
    overview()->hasChanged();
    followMoved();
    moved();
    Q_EMIT rowsChanged();
}

void LogView::moved()
{
    measureRows();
    if (m_follow.isPinned())
        m_scroll.toEnd();
    LogCanvas::moved();
    m_pill->move(viewport()->width() - m_pill->width() - PillRight, viewport()->height() - m_pill->height() - PillBottom);
    m_pointer->linesMoved();
}

bool LogView::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        m_pill->setFont(fontFor(TextRole::SmallStrong, QApplication::font()));
        m_pill->setCount(newLines());
    }
    return LogCanvas::event(event);
}

void LogView::setFollow(bool follow)
{
    m_jumps->cancel();
    if (follow)
        m_follow.follow();
    else
        m_follow.leave();
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
    if (std::exchange(m_knownState, m_follow.state()) != m_follow.state())
        Q_EMIT followChanged();
}
