// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleTextInterface>
#include <QAccessibleWidget>

class LogView;

/// A LogView for assistive technology: a read-only text of the lines on screen, as displayed (so without NUL, which would
/// hide what follows it). Asked on demand; growth is not announced.
class AccessibleLog : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessibleLog(LogView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

    using QAccessibleWidget::text;

private:
    LogView *view() const;
    QString visibleText() const;
    /// Offset in visibleText(), clipped to it.
    int offsetOf(qint64 line, int column) const;
    std::pair<qint64, int> positionOf(int offset) const;
};

/// Makes Qt ask us for the interface of every LogView; harmless when repeated.
void installAccessibleLog();
