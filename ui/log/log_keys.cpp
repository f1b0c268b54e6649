// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_keys.h"

#include "log/log_view.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

namespace {

int pageRows(const LogView &view)
{
    return std::max(1, view.scroll().page() / view.metrics().rowHeight - 1);
}

/// Where a key with Shift moves the selection's cursor; nothing for other keys.
std::optional<TextPosition> cursorMove(const QKeyEvent &event, TextPosition at, LogView &view)
{
    const RowMap &rows = view.rows();
    const bool isWhole = event.modifiers() & Qt::ControlModifier;
    const auto lineAt = [&](qint64 row) { return rows.lineAt(std::clamp<qint64>(row, 0, rows.rows() - 1)); };
    const auto onRow = [&](qint64 by) { return TextPosition{lineAt(rows.nearestRow(at.line) + by), at.column}; };
    const qint64 lastLine = lineAt(rows.rows() - 1);
    const int length = int(view.textOf(at.line).size());
    switch (event.key()) {
    case Qt::Key_Up:
        return onRow(-1);
    case Qt::Key_Down:
        return onRow(1);
    case Qt::Key_PageUp:
        return onRow(-pageRows(view));
    case Qt::Key_PageDown:
        return onRow(pageRows(view));
    case Qt::Key_Home:
        return TextPosition{isWhole ? lineAt(0) : at.line, 0};
    case Qt::Key_End:
        return TextPosition{isWhole ? lastLine : at.line, LogSelection::LineEnd};
    case Qt::Key_Left:
        if (at.column > 0)
            return TextPosition{at.line, std::min(at.column, length) - 1};
        return at.line > lineAt(0) ? TextPosition{onRow(-1).line, LogSelection::LineEnd} : at;
    case Qt::Key_Right:
        if (at.column < length)
            return TextPosition{at.line, at.column + 1};
        return at.line < lastLine ? TextPosition{onRow(1).line, 0} : at;
    default:
        return {};
    }
}

bool extendByKey(LogView &view, const QKeyEvent &event)
{
    // Without a selection the keyboard starts at the click, or else where a person looks.
    if (view.selection().isEmpty() && !view.hasCurrentLine())
        view.setCurrentLine(view.currentLine());
    const std::optional<TextPosition> to = cursorMove(event, view.selection().cursor(), view);
    if (!to)
        return false;
    view.extendSelection({*to, *to});
    view.ensureVisible(*to);
    return true;
}

void scrollAcross(LogView &view, int steps)
{
    QScrollBar *across = view.horizontalScrollBar();
    across->setValue(across->value() + steps * across->singleStep());
}

/// Left goes back to the beginning of the line first, then up to the row of the run, as in a tree.
bool closesRun(LogView &view)
{
    const qint64 line = view.currentLine();
    if (view.horizontalScrollBar()->value() > 0 || !view.hasCurrentLine() || !view.rows().isOpen(line))
        return false;
    view.closeRun(line);
    return true;
}

/// Keys that are no letters, without Shift.
bool moveByKey(LogView &view, int key)
{
    switch (key) {
    case Qt::Key_Up:
        view.moveCurrent(-1);
        return true;
    case Qt::Key_Down:
        view.moveCurrent(1);
        return true;
    case Qt::Key_PageUp:
        view.scrollByPixels(-qint64(pageRows(view)) * view.metrics().rowHeight);
        return true;
    case Qt::Key_PageDown:
        view.scrollByPixels(qint64(pageRows(view)) * view.metrics().rowHeight);
        return true;
    case Qt::Key_Home:
        view.showStart();
        return true;
    case Qt::Key_End:
        view.setFollow(true);
        return true;
    case Qt::Key_Left:
        if (!closesRun(view))
            scrollAcross(view, -1);
        return true;
    case Qt::Key_Right:
        if (view.hasCurrentLine() && view.rows().isFolded(view.currentLine()))
            view.setOpen(view.currentLine(), true);
        else
            scrollAcross(view, 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        view.openRow(view.rows().rowOf(view.currentLine()));
        return true;
    default:
        return false;
    }
}

/// Single letters and signs, as less and lnav have them.
bool typeLetter(LogView &view, QChar letter)
{
    using Target = LogJumps::Target;
    using Direction = LogJumps::Direction;
    switch (letter.unicode()) {
    case u'e': view.jumps().step(Target::Error, Direction::Down); return true;
    case u'E': view.jumps().step(Target::Error, Direction::Up); return true;
    case u'm': view.jumps().step(Target::MetricLine, Direction::Down); return true;
    case u'M': view.jumps().step(Target::MetricLine, Direction::Up); return true;
    case u']': view.jumps().step(Target::Mark, Direction::Down); return true;
    case u'[': view.jumps().step(Target::Mark, Direction::Up); return true;
    case u'b':
    case u'B': view.toggleMark(); return true;
    case u'f': view.setFollow(!view.isFollowing()); return true;
    case u'g': view.showStart(); return true;
    case u'G': view.setFollow(true); return true;
    case u'j': view.moveCurrent(1); return true;
    case u'k': view.moveCurrent(-1); return true;
    case u'n': Q_EMIT view.nextHitWanted(); return true;
    case u'N': Q_EMIT view.previousHitWanted(); return true;
    case u'/': Q_EMIT view.searchWanted(); return true;
    default: return false;
    }
}

} // namespace

bool pressLogKey(LogView &view, const QKeyEvent &event)
{
    constexpr Qt::KeyboardModifiers Commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (event.key() == Qt::Key_Escape && !view.selection().isEmpty()) {
        view.setCurrentLine(view.selection().cursor().line);
        return true;
    }
    if (!(event.modifiers() & Commands) && event.text().size() == 1 && typeLetter(view, event.text().front()))
        return true;
    if (event.modifiers() & Qt::AltModifier)
        return false;
    return event.modifiers() & Qt::ShiftModifier ? extendByKey(view, event) : moveByKey(view, event.key());
}
