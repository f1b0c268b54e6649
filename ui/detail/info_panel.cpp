// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/info_panel.h"

#include "detail/hairline.h"
#include "detail/job_rows.h"
#include "detail/key_value_list.h"
#include "detail/panel_area.h"
#include "detail/section.h"
#include "files/file_rows.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolButton>
#include <algorithm>

InfoPanel::InfoPanel(QWidget *parent)
    : QWidget(parent)
    , m_edge(new Hairline(Hairline::Kind::EdgeBeside, this))
    , m_area(new PanelArea(QPalette::AlternateBase, this))
    , m_close(new QToolButton(this))
    , m_hyperParameters(new KeyValueList(tr("Hyper-parameters"), this))
    , m_usage(new KeyValueList(tr("Usage"), this))
    , m_data(new KeyValueList(tr("Data"), this))
    , m_start(new KeyValueList(tr("Queued and running"), this))
{
    m_close->setAccessibleName(tr("Close the info panel"));
    m_close->setToolTip(tr("Close the info panel (Ctrl+I)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_edge);
    layout->addWidget(m_area);
    m_first = addSection(tr("Hyper-parameters"), m_hyperParameters);
    m_first->addToTitle(m_close);
    m_usageSection = addSection(tr("Usage"), m_usage);
    m_dataSection = addSection(tr("Data"), m_data);
    m_startSection = addSection({}, m_start);
    m_edge->hide();
    setMinimumWidth(LeastWidth);
    setAccessibleName(tr("Info panel"));
    connect(m_close, &QToolButton::clicked, this, &InfoPanel::closeWanted);
    renewIcons();
}

Section *InfoPanel::addSection(const QString &title, KeyValueList *list)
{
    const bool isFirst = list == m_hyperParameters;
    auto *section = new Section(title, isFirst ? Section::Edge::None : Section::Edge::LineAbove, this);
    section->add(list);
    m_area->add(section);
    return section;
}

void InfoPanel::setFacts(const DetailFacts &facts)
{
    const QString title = facts.file ? tr("File") : tr("Hyper-parameters");
    m_first->setTitle(title);
    m_hyperParameters->setAccessibleName(title);
    for (Section *section : {m_usageSection, m_dataSection})
        section->setVisible(!facts.file);
    if (!facts.file)
        return showJob(facts);
    m_hyperParameters->setRows(localFileRows(*facts.file, facts.now));
    m_startSection->hide();
}

void InfoPanel::showJob(const DetailFacts &facts)
{
    m_hyperParameters->setRows(hyperParameterRows(facts.job, facts.previous));
    m_usage->setRows(usageRows(facts.job, facts.tokensAtEnd));
    m_data->setRows(dataRows(facts.job));
    const std::vector<KeyValue> start = startRows(facts.job, facts.runningSince, facts.now);
    m_start->setRows(start);
    m_startSection->setVisible(!start.empty());
}

void InfoPanel::setOverlaid(bool isOverlaid)
{
    m_isOverlaid = isOverlaid;
    m_edge->setVisible(isOverlaid);
}

QSize InfoPanel::minimumSizeHint() const
{
    const int content = m_area->widget()->minimumSizeHint().width() + m_area->verticalScrollBar()->sizeHint().width();
    const int needed = content + m_edge->minimumWidth();
    return {std::max(LeastWidth, needed), QWidget::minimumSizeHint().height()};
}

void InfoPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewIcons();
}

void InfoPanel::keyPressEvent(QKeyEvent *event)
{
    // What lies over something else goes away with Esc.
    if (m_isOverlaid && event->key() == Qt::Key_Escape)
        Q_EMIT closeWanted();
    else
        QWidget::keyPressEvent(event);
}

void InfoPanel::renewIcons()
{
    m_close->setIcon(iconFor(Icon::PanelRight, tokensFor(palette())));
}
