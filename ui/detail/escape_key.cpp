// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/escape_key.h"

#include "chart/loss_chart.h"
#include "detail/chart_log_link.h"
#include "detail/detail_pane.h"
#include "detail/info_panel.h"
#include "detail/raw_json_view.h"
#include "log/find_bar.h"
#include "log/log_panel.h"
#include "log/log_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace {

template<typename Ancestor>
bool isIn(const QWidget *widget)
{
    while (widget && !qobject_cast<const Ancestor *>(widget))
        widget = widget->parentWidget();
    return widget;
}

} // namespace

EscapeKey::EscapeKey(DetailPane *pane, ChartLogLink *link)
    : QObject(pane)
    , m_pane(pane)
    , m_link(link)
{
    // What the focus has no use for arrives at the pane itself.
    m_pane->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focus) { follow(focus); });
}

void EscapeKey::serve(QWidget *page)
{
    m_page = page;
    page->installEventFilter(this);
}

bool EscapeKey::isInside(const QWidget *focus) const
{
    const auto holds = [focus](const QWidget *host) { return host && focus != host && host->isAncestorOf(focus); };
    return focus && (holds(m_pane) || holds(m_page));
}

/// Before the widget that has the focus hears of the key.
void EscapeKey::follow(QWidget *focus)
{
    if (m_focus)
        m_focus->removeEventFilter(this);
    m_focus = isInside(focus) ? focus : nullptr;
    if (m_focus)
        m_focus->installEventFilter(this);
}

bool EscapeKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return false;
    if (watched == m_focus && hasItsOwn(m_focus))
        return false;
    return stepBack();
}

bool EscapeKey::hasItsOwn(const QWidget *focus) const
{
    if (QApplication::mouseButtons() != Qt::NoButton)
        return true;
    const LogView *view = m_pane->log()->view();
    if (focus == view && !view->selection().isEmpty())
        return true;
    const bool isOtherField = qobject_cast<const QLineEdit *>(focus) && !isIn<FindBar>(focus);
    return isOtherField || isIn<RawJsonView>(focus) || isIn<InfoPanel>(focus);
}

bool EscapeKey::stepBack()
{
    LossChart *chart = m_pane->chart();
    LogPanel *log = m_pane->log();
    if (chart->isPinned() && (chart->isVisible() || log->isVisible())) {
        m_link->unpin();
        return true;
    }
    if (log->isVisible() && log->clearSearch())
        return true;
    LossChart::View view = chart->view();
    if (chart->isVisible() && view.zoom) {
        view.zoom.reset();
        chart->setView(view);
        return true;
    }
    const bool wasExpanded = m_pane->expanded() != Expanded::None;
    m_pane->setExpanded(Expanded::None);
    return wasExpanded;
}
