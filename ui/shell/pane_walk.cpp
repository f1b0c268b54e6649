// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pane_walk.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// The widget a pane gives the focus on to, the pane itself, or the first widget of it in the tab order.
QWidget *entryOf(QWidget *pane)
{
    if (QWidget *heart = pane->focusProxy(); heart && takesFocus(heart))
        return heart;
    if (takesFocus(pane))
        return pane;
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

} // namespace

void walkPanes(const std::vector<QWidget *> &panes, int direction)
{
    const QWidget *focus = QApplication::focusWidget();
    // Panes may lie inside each other: the last one that holds the focus is the innermost.
    const auto holds = [focus](const QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); };
    const auto present = std::find_if(panes.rbegin(), panes.rend(), holds);
    const auto count = std::ptrdiff_t(panes.size());
    std::ptrdiff_t at = present == panes.rend() ? (direction > 0 ? -1 : 0) : count - 1 - (present - panes.rbegin());
    for (std::ptrdiff_t step = 0; step < count; ++step) {
        at = (at + direction + count) % count;
        if (QWidget *entry = entryOf(panes[size_t(at)]); entry && entry != focus) {
            entry->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}
