// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/jobs_page.h"

#include "detail/detail_pane.h"
#include "history/history_strip.h"
#include "jobs/jobs_pane.h"
#include "jobs/jobs_table.h"
#include "monitor.h"
#include "shell/banner_stack.h"
#include "shell/top_bar.h"
#include "text_zone.h"

#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace {

constexpr int LeastForHistory = 620; ///< of the window: in a lower one the history makes room

} // namespace

JobsPage::JobsPage(const WindowContext &context, JobsFilter *jobs, QWidget *parent)
    : QWidget(parent)
    , m_topBar(new TopBar(this))
    , m_banners(new BannerStack(this))
    , m_history(new HistoryStrip(context.monitor.jobs(), &context.notes,
                                 [&monitor = context.monitor] { return text::local(monitor.now()); }, this))
    , m_pane(new JobsPane(jobs, this))
    , m_table(m_pane->table())
    , m_detail(new DetailPane(context.monitor, context.settings, context.notes, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    m_rows->addWidget(m_pane);
    m_rows->addWidget(m_detail);
    m_rows->setStretchFactor(1, 1);
    m_rows->setChildrenCollapsible(false);
    m_rows->setProperty("look", QStringLiteral("grip"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_banners);
    layout->addWidget(m_history);
    layout->addWidget(m_rows, 1);
    connect(m_rows, &QSplitter::splitterMoved, this, &JobsPage::arranged);
    connect(m_pane, &QStackedWidget::currentChanged, this, &JobsPage::showRows);
    connect(m_detail, &DetailPane::expandedChanged, this, &JobsPage::showRows);
    showHistory();
    showRows();
}

void JobsPage::setView(const JobFilterSpec &spec, const JobChips &chips)
{
    m_history->setScope(spec, chips);
    m_isOneModel = !spec.model.isEmpty();
    showHistory();
}

void JobsPage::showHistory()
{
    m_history->setVisible(m_isOneModel && window()->height() >= LeastForHistory);
}

void JobsPage::showRows()
{
    // Without a row there is no job to tell of: what to do next has the page. A chart or log that is expanded has it, too.
    const bool hasRows = m_pane->currentWidget() == m_table;
    m_detail->setVisible(hasRows);
    m_pane->setVisible(!hasRows || m_detail->expanded() == Expanded::None);
}

void JobsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showHistory();
}

std::vector<QWidget *> JobsPage::panes() const
{
    std::vector<QWidget *> panes{m_topBar};
    if (m_history->isVisible())
        panes.push_back(m_history);
    if (m_pane->isVisible())
        panes.push_back(m_pane->currentWidget());
    if (m_detail->isVisible()) {
        const std::vector<QWidget *> more = m_detail->panes();
        panes.insert(panes.end(), more.begin(), more.end());
    }
    return panes;
}

int JobsPage::tableHeight() const
{
    return m_rows->sizes().value(0);
}

void JobsPage::setTableHeight(int height)
{
    const auto apply = [this, height] {
        m_rows->setSizes({height, m_rows->height() - height - m_rows->handleWidth()});
    };
    apply();
    // Once more when the page has laid out its new size.
    QTimer::singleShot(0, this, apply);
}

