// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/failed_overview.h"

#include "detail/chart_slot.h"
#include "detail/error_card.h"
#include "detail/fact_sections.h"
#include "detail/hairline.h"
#include "detail/job_rows.h"
#include "detail/key_value_list.h"
#include "detail/last_lines.h"
#include "detail/metrics.h"
#include "detail/panel_area.h"
#include "detail/role_label.h"
#include "text.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace {

constexpr int SideWidth = 360;
constexpr int LeastSideWidth = 240;
constexpr int SideAbove = 8;
constexpr int LeastChartHeight = 230;

} // namespace

FailedOverview::FailedOverview(QWidget *parent)
    : QWidget(parent)
    , m_card(new ErrorCard(this))
    , m_chart(new ChartSlot(this))
    , m_count(new RoleLabel(TextRole::Small, &Tokens::text3, this))
    , m_show(new QPushButton(tr("Show in log"), this))
    , m_lines(new LastLines(this))
    , m_failure(new KeyValueList(tr("Details of the failure"), this))
    , m_hyperParameters(new HyperParameterSection(Section::Edge::LineAbove, this))
    , m_files(new FileSection(Section::Edge::LineAbove, this))
    , m_timeline(new TimelineSection(Section::Edge::LineAbove, this))
    , m_details(new DetailSection(Section::Edge::LineAbove, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeReason(), 847);
    layout->addWidget(new Hairline(Hairline::Kind::EdgeBeside, this));
    layout->addWidget(makeSide(), SideWidth);
    renewIcons();
    connect(m_lines, &LastLines::lineWanted, this, &FailedOverview::lineWanted);
    connect(m_lines, &LastLines::countChanged, this, [this](int shown, qint64 all) {
        m_lineCount = all;
        //: shown lines of all lines of a log: 12 of 1,877
        m_count->setText(all > 0 ? tr("%1 of %2").arg(text::number(shown), text::number(all)) : tr("The log is empty"));
    });
}

QWidget *FailedOverview::makeReason()
{
    auto *area = new PanelArea(QPalette::Base, this);
    auto *card = new QWidget(area);
    auto *around = new QHBoxLayout(card);
    around->setContentsMargins(Inset, Inset, Inset, 6);
    around->addWidget(m_card);
    area->add(card);
    m_chart->setMinimumHeight(LeastChartHeight);
    area->add(m_chart);
    area->column()->setStretchFactor(m_chart, 1);
    area->add(makeLinesTitle());
    area->add(new Hairline(Hairline::Kind::EdgeBelow, area));
    area->add(m_lines);
    area->setAccessibleName(tr("Why the job failed"));
    return area;
}

QWidget *FailedOverview::makeLinesTitle()
{
    auto *row = new QWidget(this);
    row->setMinimumHeight(TitleHeight);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Inset, 0, 12, 0);
    layout->setSpacing(10);
    auto *title = new RoleLabel(TextRole::SectionTitle, &Tokens::text, row);
    title->setText(tr("The last 12 lines"));
    m_show->setProperty("small", true);
    layout->addWidget(title);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT lineWanted(m_lineCount - 1); });
    return row;
}

PanelArea *FailedOverview::makeSide()
{
    auto *area = new PanelArea(QPalette::AlternateBase, this);
    area->setMinimumWidth(LeastSideWidth);
    area->setTopMargin(SideAbove);
    auto *failure = new Section(tr("Details"), Section::Edge::None, area);
    failure->add(m_failure);
    area->add(failure);
    m_details->setTitle(tr("Job"));
    for (QWidget *section : std::initializer_list<QWidget *>{m_hyperParameters, m_timeline, m_files, m_details})
        area->add(section);
    area->setAccessibleName(tr("Facts"));
    return area;
}

void FailedOverview::setFacts(const DetailFacts &facts)
{
    m_card->setJob(facts.job, facts.now);
    m_failure->setRows(failureRows(facts.job));
    m_hyperParameters->setFacts(facts);
    m_files->setFacts(facts);
    m_timeline->setFacts(facts);
    m_details->setFacts(facts);
}

void FailedOverview::setLog(LogSource *source)
{
    m_lines->setSource(source);
}

void FailedOverview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewIcons();
}

void FailedOverview::renewIcons()
{
    m_show->setIcon(iconFor(isRightToLeft() ? Icon::ArrowLeft : Icon::ArrowRight, tokensFor(palette())));
}
