// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_pane.h"

#include "jobs/empty_jobs.h"
#include "jobs/jobs_table.h"

JobsPane::JobsPane(JobsFilter *jobs, QWidget *parent)
    : QStackedWidget(parent)
    , m_table(new JobsTable(jobs, this))
    , m_empty(new EmptyJobs(this))
{
    addWidget(m_table);
    addWidget(m_empty);
    connect(m_table, &JobsTable::stateChanged, this, &JobsPane::choosePage);
    choosePage();
}

void JobsPane::takeFocus()
{
    if (currentWidget() == m_table)
        return m_table->setFocus(Qt::OtherFocusReason);
    m_empty->setFocus(Qt::OtherFocusReason);
    m_empty->focusButton();
}

QSize JobsPane::minimumSizeHint() const
{
    return currentWidget()->minimumSizeHint();
}

void JobsPane::choosePage()
{
    const EmptyState state = m_table->emptyState();
    const bool isEmpty = state.kind != EmptyState::Kind::None;
    QWidget *wanted = isEmpty ? static_cast<QWidget *>(m_empty) : m_table;
    if (isEmpty)
        m_empty->say(state);
    if (currentWidget() == wanted)
        return;
    const QWidget *focused = focusWidget();
    const bool hadFocus = focused && focused->hasFocus();
    setCurrentWidget(wanted);
    if (!hadFocus)
        return;
    if (isEmpty)
        m_empty->focusButton();
    else
        m_table->setFocus(Qt::OtherFocusReason);
}
