// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/fact_sections.h"

#include "detail/copy_button.h"
#include "detail/job_rows.h"
#include "detail/json_text.h"
#include "detail/key_value_list.h"
#include "detail/timeline.h"

HyperParameterSection::HyperParameterSection(Edge edge, QWidget *parent)
    : Section(tr("Hyper-parameters"), edge, parent)
    , m_list(new KeyValueList(tr("Hyper-parameters"), this))
    , m_copy(new CopyButton(tr("Copy all hyper-parameters as JSON"), this))
{
    addToTitle(m_copy);
    add(m_list);
}

void HyperParameterSection::setFacts(const DetailFacts &facts)
{
    const std::vector<KeyValue> rows = hyperParameterRows(facts.job, facts.previous);
    m_list->setRows(rows);
    m_copy->setCopied(rows.empty() ? QString() : prettyMember(facts.job.raw, "hyper_parameters"));
    setRemark(rows.empty() ? tr("The service reports none.") : tr("As the service reports them."));
}

FileSection::FileSection(Edge edge, QWidget *parent)
    : Section(tr("Files and workspace"), edge, parent)
    , m_list(new KeyValueList(tr("Files and workspace"), this))
{
    add(m_list);
}

void FileSection::setFacts(const DetailFacts &facts)
{
    m_list->setRows(fileRows(facts.job));
}

TimelineSection::TimelineSection(Edge edge, QWidget *parent)
    : Section(tr("Timeline"), edge, parent)
    , m_timeline(new Timeline(this))
{
    add(m_timeline);
}

void TimelineSection::setFacts(const DetailFacts &facts)
{
    m_timeline->setSteps(timelineOf(facts.job, facts.digest, facts.story, facts.now));
}

UsageSection::UsageSection(Edge edge, QWidget *parent)
    : Section(tr("Usage"), edge, parent)
    , m_list(new KeyValueList(tr("Usage"), this))
{
    add(m_list);
}

void UsageSection::setFacts(const DetailFacts &facts)
{
    m_list->setRows(usageRows(facts.job, facts.tokensAtEnd));
}

DetailSection::DetailSection(Edge edge, QWidget *parent)
    : Section(tr("Details"), edge, parent)
    , m_list(new KeyValueList(tr("Details"), this))
{
    add(m_list);
}

void DetailSection::setFacts(const DetailFacts &facts)
{
    m_list->setRows(detailRows(facts.job, facts.now));
}
