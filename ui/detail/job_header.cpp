// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_header.h"

#include "detail/metrics.h"
#include "detail/stat_strip.h"

#include <QVBoxLayout>

namespace {

constexpr int HeaderAbove = 12;
constexpr int Between = 8;

} // namespace

JobHeader::JobHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new JobTitle(this))
    , m_strip(new StatStrip(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Inset, HeaderAbove, Inset, 0);
    layout->setSpacing(Between);
    layout->addWidget(m_title);
    layout->addWidget(m_strip);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("About the job"));
}

void JobHeader::setFacts(const TitleFacts &title, const std::vector<Stat> &stats, bool areOld)
{
    m_title->setFacts(title);
    m_strip->setStats(stats, areOld);
    // Without figures the row stands in the middle of its 52 px.
    layout()->setContentsMargins(Inset, HeaderAbove, Inset, stats.empty() ? HeaderAbove : 0);
}
