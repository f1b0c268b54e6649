// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/summary_page.h"

#include "detail/role_label.h"
#include "text.h"

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
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(4);
    layout->addStretch(1);
    for (RoleLabel *label : {m_count, m_tokens}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addStretch(2);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void SummaryPage::setJobs(const std::vector<Job> &jobs)
{
    m_count->setText(tr("%n job(s) selected", nullptr, int(jobs.size())));
    m_tokens->setText(tokensTogether(jobs));
    setAccessibleName(m_count->text());
    setAccessibleDescription(m_tokens->text());
}
