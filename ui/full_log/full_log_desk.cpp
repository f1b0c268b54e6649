// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/full_log_desk.h"

#include "detail/detail_pane.h"
#include "full_log/disk_use.h"
#include "full_log/full_log.h"
#include "log/line_stamps.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "text.h"
#include "values/log_state.h"

#include <QStackedWidget>

FullLogDesk::FullLogDesk(const WindowContext &context, DetailPane *detail, QStackedWidget *pages, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_detail(detail)
    , m_pages(pages)
    , m_disk(new DiskUse(context.monitor.dataDir(), this))
{
    connect(detail, &DetailPane::expandedChanged, this, [this](Expanded what) { what == Expanded::Log ? open() : close(); });
    connect(pages, &QStackedWidget::currentChanged, this, [this] {
        // Another page came, or a person went back.
        if (m_isOpen && m_pages->currentWidget() != m_page)
            m_detail->setExpanded(Expanded::None);
    });
    connect(&context.monitor.jobs(), &JobStore::changed, this, &FullLogDesk::tellFacts);
    connect(&context.monitor, &Monitor::logGrown, this, [this] {
        if (m_isOpen)
            m_disk->touch();
        tellFacts();
    });
    connect(m_disk, &DiskUse::changed, this, &FullLogDesk::tellFacts);
    connect(&context.notes, &JobNotes::changed, this, &FullLogDesk::tellFacts);
    connect(detail, &DetailPane::runChanged, this, &FullLogDesk::tellPlaces);
}

void FullLogDesk::makePage()
{
    m_page = new FullLog(m_detail->log(), m_context.settings, m_pages);
    m_pages->addWidget(m_page);
    m_detail->serveEscape(m_page);
    connect(m_page, &FullLog::leaveWanted, m_detail, [this] { m_detail->setExpanded(Expanded::None); });
    connect(m_page, &FullLog::chartWanted, m_detail, &DetailPane::showInChart);
}

void FullLogDesk::open()
{
    if (m_isOpen)
        return;
    if (!m_page)
        makePage();
    m_isOpen = true;
    m_disk->open(m_detail->job());
    m_page->enter(m_detail->job());
    tellFacts();
    tellPlaces();
    m_pages->setCurrentWidget(m_page);
    m_page->takeFocus();
}

void FullLogDesk::close()
{
    if (!std::exchange(m_isOpen, false))
        return;
    m_page->leave();
    if (m_pages->currentWidget() == m_page)
        m_pages->setCurrentIndex(0);
    if (m_detail->log()->isVisible())
        m_detail->log()->setFocus(Qt::OtherFocusReason);
}

void FullLogDesk::tellFacts()
{
    const Job *job = m_isOpen ? m_context.monitor.jobs().find(m_detail->job()) : nullptr;
    if (!job)
        return;
    const QString nickname = m_context.notes.nickname(job->key);
    const LogState log = m_detail->logState();
    LogPageFacts facts;
    facts.name = !nickname.isEmpty() ? nickname : job->name.isEmpty() ? job->key.id : job->name;
    facts.id = job->key.id;
    facts.status = job->status;
    facts.statusWord = text::status(job->status, job->statusText);
    facts.fraction = m_context.monitor.jobs().digest(job->key).fraction;
    facts.lines = log.total;
    facts.heldLines = log.heldLines;
    facts.bytesOnDisk = m_disk->bytes();
    facts.ended = m_detail->log()->ended();
    m_page->setFacts(facts);
}

void FullLogDesk::tellPlaces()
{
    if (!m_isOpen)
        return;
    // What names no zone is in that of its service, as its other times are.
    const Account *account = m_context.monitor.account(m_detail->job().account);
    const std::chrono::seconds offset = account ? account->utcOffset : std::chrono::seconds(QDateTime::currentDateTime().offsetFromUtc());
    m_page->setPlaces(RunPlaces(m_detail->run(), m_detail->runningSince(),
                                std::make_shared<LineStamps>(m_detail->log()->view()->source(), offset)));
}

std::vector<QWidget *> FullLogDesk::panes() const
{
    return m_page->panes();
}
