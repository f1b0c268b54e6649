// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/accessible_log.h"

#include "log/log_view.h"

namespace {

QAccessibleInterface *make(const QString &className, QObject *object)
{
    auto *view = className == QLatin1StringView("LogView") ? qobject_cast<LogView *>(object) : nullptr;
    return view ? new AccessibleLog(view) : nullptr;
}

} // namespace

void installAccessibleLog()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

// EditableText is what AT-SPI calls *text*; Document would be *document frame*. State readOnly says the rest.
AccessibleLog::AccessibleLog(LogView *view)
    : QAccessibleWidget(view, QAccessible::EditableText)
{
}

LogView *AccessibleLog::view() const
{
    return qobject_cast<LogView *>(object());
}

void *AccessibleLog::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State AccessibleLog::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString AccessibleLog::visibleText() const
{
    QString text;
    const ScrollPosition &scroll = view()->scroll();
    for (qint64 row = scroll.firstRow(); row <= scroll.lastRow(); ++row) {
        text += view()->textOf(view()->rows().lineAt(row));
        if (row < scroll.lastRow())
            text += u'\n';
    }
    return text;
}

int AccessibleLog::offsetOf(qint64 line, int column) const
{
    const ScrollPosition &scroll = view()->scroll();
    int offset = 0;
    for (qint64 row = scroll.firstRow(); row <= scroll.lastRow(); ++row) {
        const qint64 before = view()->rows().lineAt(row);
        const int length = int(view()->textOf(before).size());
        if (before >= line)
            return before > line ? offset : offset + std::min(column, length);
        offset += length + 1;
    }
    return std::max(0, offset - 1);
}

std::pair<qint64, int> AccessibleLog::positionOf(int offset) const
{
    const ScrollPosition &scroll = view()->scroll();
    for (qint64 row = scroll.firstRow(); row <= scroll.lastRow(); ++row) {
        const qint64 line = view()->rows().lineAt(row);
        const int length = int(view()->textOf(line).size());
        if (offset <= length || row == scroll.lastRow())
            return {line, std::clamp(offset, 0, length)};
        offset -= length + 1;
    }
    return {view()->rows().lineAt(scroll.firstRow()), 0};
}

void AccessibleLog::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    *startOffset = *endOffset = 0;
    if (selectionIndex != 0 || selectionCount() == 0)
        return;
    const TextRange range = view()->selection().range();
    *startOffset = offsetOf(range.begin.line, range.begin.column);
    *endOffset = offsetOf(range.end.line, range.end.column);
}

int AccessibleLog::selectionCount() const
{
    return view()->selection().isEmpty() ? 0 : 1;
}

void AccessibleLog::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void AccessibleLog::removeSelection(int selectionIndex)
{
    if (selectionIndex == 0)
        setSelection(0, 0, 0);
}

void AccessibleLog::setSelection(int selectionIndex, int startOffset, int endOffset)
{
    if (selectionIndex != 0)
        return;
    const auto [firstLine, firstColumn] = positionOf(startOffset);
    const auto [lastLine, lastColumn] = positionOf(endOffset);
    view()->select({{firstLine, firstColumn}, {lastLine, lastColumn}});
}

int AccessibleLog::cursorPosition() const
{
    const TextPosition cursor = view()->selection().cursor();
    return offsetOf(cursor.line, cursor.column);
}

void AccessibleLog::setCursorPosition(int position)
{
    setSelection(0, position, position);
}

QString AccessibleLog::text(int startOffset, int endOffset) const
{
    const QString all = visibleText();
    const int end = endOffset < 0 ? int(all.size()) : std::min(endOffset, int(all.size()));
    const int start = std::clamp(startOffset, 0, end);
    return all.mid(start, end - start);
}

int AccessibleLog::characterCount() const
{
    return int(visibleText().size());
}

QRect AccessibleLog::characterRect(int offset) const
{
    const auto [line, column] = positionOf(offset);
    const QRect rect = view()->rectOf({line, column});
    return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int AccessibleLog::offsetAtPoint(const QPoint &point) const
{
    const QPoint inside = view()->viewport()->mapFromGlobal(point);
    if (!view()->viewport()->rect().contains(inside))
        return -1;
    const TextPosition position = view()->positionAt(inside);
    return offsetOf(position.line, position.column);
}

void AccessibleLog::scrollToSubstring(int startIndex, int)
{
    const auto [line, column] = positionOf(startIndex);
    view()->ensureVisible({line, column});
}

QString AccessibleLog::attributes(int, int *startOffset, int *endOffset) const
{
    *startOffset = 0;
    *endOffset = characterCount();
    return {};
}
