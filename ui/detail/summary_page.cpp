// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/summary_page.h"

#include "compare/compared_run.h"
#include "detail/role_label.h"
#include "text.h"

#include <QPushButton>
#include <QVBoxLayout>

QString tokensTogether(const std::vector<Job> &jobs)
{
    qint64 sum = 0;
    int silent = 0;
    for (const Job &job : jobs) {
        sum += job.usage.value_or(0);
        silent += !job.usage;
    }
    if (silent == int(jobs.size()))
        return SummaryPage::tr("None of them reports tokens.");
    const QString tokens = text::number(sum);
    if (silent == 0)
        return SummaryPage::tr("%1 tokens together.").arg(tokens);
    return SummaryPage::tr("%1 tokens together, not reported by %n of them.", nullptr, silent).arg(tokens);
}

SummaryPage::SummaryPage(QWidget *parent)
    : QWidget(parent)
    , m_count(new RoleLabel(TextRole::PanelTitle, &Tokens::text, this))
    , m_tokens(new RoleLabel(TextRole::Body, &Tokens::text2, this))
    , m_compare(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(4);
    layout->addStretch(1);
    for (RoleLabel *label : {m_count, m_tokens}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addSpacing(8);
    layout->addWidget(m_compare, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_compare, &QPushButton::clicked, this, &SummaryPage::compareWanted);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void SummaryPage::setJobs(const std::vector<Job> &jobs)
{
    m_count->setText(tr("%n job(s) selected", nullptr, int(jobs.size())));
    m_tokens->setText(tokensTogether(jobs));
    const int count = int(jobs.size());
    m_compare->setVisible(count >= FewestCompared && count <= MostCompared);
    m_compare->setText(tr("Compare %1", "%1: how many jobs are chosen").arg(count));
    setAccessibleName(m_count->text());
    setAccessibleDescription(m_tokens->text());
}
