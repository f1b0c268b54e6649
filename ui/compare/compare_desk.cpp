// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_desk.h"

#include "compare/compare_page.h"
#include "compare/run_set.h"
#include "monitor.h"

#include <QStackedWidget>
#include <algorithm>
#include <utility>

CompareDesk::CompareDesk(const WindowContext &context, QStackedWidget *places, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_places(places)
{
}

void CompareDesk::makePage()
{
    m_page = new ComparePage(m_context, m_places);
    if (m_files)
        m_page->runs().setFiles(m_files);
    m_places->addWidget(m_page);
    connect(m_page, &ComparePage::leaveWanted, this, &CompareDesk::close);
    connect(m_page, &ComparePage::openWanted, this, &CompareDesk::jobWanted);
    connect(m_page, &ComparePage::runsChanged, this, [this] {
        if (m_isOpen)
            Q_EMIT changed();
    });
}

void CompareDesk::open(const std::vector<JobKey> &keys)
{
    std::vector<JobKey> known = keys;
    std::erase_if(known, [this](const JobKey &key) { return !m_context.monitor.jobs().find(key); });
    if (known.empty())
        return close();
    if (!m_page)
        makePage();
    const bool wasOpen = std::exchange(m_isOpen, true);
    if (!wasOpen || compared() != known)
        m_page->compare(known);
    m_places->setCurrentWidget(m_page);
    m_page->takeFocus();
    if (!wasOpen)
        Q_EMIT opened();
}

void CompareDesk::close()
{
    if (!std::exchange(m_isOpen, false))
        return;
    m_places->setCurrentIndex(0);
    m_page->compare({}); // nobody looks: nothing is followed
    Q_EMIT closed();
}

std::vector<JobKey> CompareDesk::compared() const
{
    return m_isOpen ? m_page->keys() : std::vector<JobKey>();
}

bool CompareDesk::isSettled() const
{
    return !m_isOpen || m_page->isSettled();
}

std::vector<QWidget *> CompareDesk::panes() const
{
    return m_isOpen ? m_page->panes() : std::vector<QWidget *>();
}
