// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/columns_overview.h"

#include "detail/chart_slot.h"
#include "detail/fact_sections.h"
#include "detail/hairline.h"
#include "detail/model_section.h"
#include "detail/panel_area.h"

#include <QHBoxLayout>

namespace {

constexpr int Above = 4;
constexpr int ChartHeight = 36 + 236; ///< its toolbar and the plot
constexpr int Widths[] = {504, 343, 359};

} // namespace

ColumnsOverview::ColumnsOverview(QWidget *parent)
    : QWidget(parent)
    , m_first(new PanelArea(QPalette::Base, this))
    , m_firstEdge(new Hairline(Hairline::Kind::EdgeBeside, this))
    , m_model(new ModelSection(this))
    , m_chart(new ChartSlot(this))
    , m_hyperParameters(new HyperParameterSection(Section::Edge::None, this))
    , m_files(new FileSection(Section::Edge::LineAbove, this))
    , m_timeline(new TimelineSection(Section::Edge::None, this))
    , m_usage(new UsageSection(Section::Edge::LineAbove, this))
    , m_details(new DetailSection(Section::Edge::LineAbove, this))
{
    auto *second = new PanelArea(QPalette::Base, this);
    auto *third = new PanelArea(QPalette::Base, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_first, Widths[0]);
    layout->addWidget(m_firstEdge);
    layout->addWidget(second, Widths[1]);
    layout->addWidget(new Hairline(Hairline::Kind::EdgeBeside, this));
    layout->addWidget(third, Widths[2]);
    for (PanelArea *area : {m_first, second, third})
        area->setTopMargin(Above);
    m_chart->setFixedHeight(ChartHeight);
    m_first->add(m_model);
    m_first->add(m_chart);
    second->add(m_hyperParameters);
    second->add(m_files);
    third->add(m_timeline);
    third->add(m_usage);
    third->add(m_details);
    m_first->setAccessibleName(tr("Result"));
    second->setAccessibleName(tr("Settings"));
    third->setAccessibleName(tr("Course"));
}

void ColumnsOverview::setFacts(const DetailFacts &facts)
{
    const bool hasEnded = isTerminal(facts.job.status);
    m_first->setVisible(hasEnded);
    m_firstEdge->setVisible(hasEnded);
    m_model->setVisible(facts.job.status == JobStatus::Succeeded && !facts.job.fineTunedModel.isEmpty());
    m_model->setResult(facts.job, facts.story.checkpoints);
    m_model->setDeployed(facts.isOfModelStudio);
    m_model->setLacksCheckpoints(facts.lacksCheckpoints && facts.story.checkpoints.empty());
    m_hyperParameters->setFacts(facts);
    m_files->setFacts(facts);
    m_timeline->setFacts(facts);
    m_usage->setFacts(facts);
    m_details->setFacts(facts);
}
