// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/overview_page.h"

#include "detail/columns_overview.h"
#include "detail/failed_overview.h"

OverviewPage::OverviewPage(QWidget *parent)
    : QStackedWidget(parent)
    , m_columns(new ColumnsOverview(this))
    , m_failed(new FailedOverview(this))
{
    addWidget(m_columns);
    addWidget(m_failed);
    connect(m_failed, &FailedOverview::lineWanted, this, &OverviewPage::lineWanted);
}

void OverviewPage::setFacts(const DetailFacts &facts)
{
    m_hasChart = isTerminal(facts.job.status);
    if (facts.job.status == JobStatus::Failed) {
        m_failed->setFacts(facts);
        setCurrentWidget(m_failed);
    } else {
        m_columns->setFacts(facts);
        setCurrentWidget(m_columns);
    }
}

void OverviewPage::setLog(LogSource *source)
{
    m_failed->setLog(source);
}

ChartSlot *OverviewPage::chartSlot() const
{
    if (!m_hasChart)
        return nullptr;
    return currentWidget() == m_failed ? m_failed->chartSlot() : m_columns->chartSlot();
}
