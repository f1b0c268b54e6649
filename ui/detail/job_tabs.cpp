// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_tabs.h"

#include "detail/metrics.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

namespace {

constexpr int TabsHeight = 36;

} // namespace

JobTabs::JobTabs(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_info(new QToolButton(this))
{
    for (const QString &name : {tr("Monitor"), tr("Overview"), tr("Log"), tr("Raw JSON")})
        m_bar->addTab(name);
    m_bar->setAccessibleName(tr("Views of the job"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(false);
    m_info->setAccessibleName(tr("Open the info panel"));
    m_info->setToolTip(tr("Open the info panel (Ctrl+I)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar, 0, Qt::AlignBottom);
    layout->addStretch(1);
    layout->addWidget(m_info);
    layout->addSpacing(Inset);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) { Q_EMIT tabChosen(DetailTab(index)); });
    connect(m_info, &QToolButton::clicked, this, &JobTabs::infoWanted);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    renewLook();
}

DetailTab JobTabs::tab() const
{
    return DetailTab(m_bar->currentIndex());
}

void JobTabs::setTab(DetailTab tab)
{
    const QSignalBlocker blocker(m_bar);
    m_bar->setCurrentIndex(int(tab));
}

void JobTabs::setFile(bool isFile)
{
    for (const DetailTab tab : {DetailTab::Overview, DetailTab::Raw})
        m_bar->setTabVisible(int(tab), !isFile);
}

void JobTabs::setInfoButtonVisible(bool isVisible)
{
    m_info->setVisible(isVisible);
}

void JobTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, QColor(tokensFor(palette()).line));
}

void JobTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLook();
}

void JobTabs::renewLook()
{
    m_bar->setFont(fontFor(TextRole::Strong, font()));
    m_info->setIcon(iconFor(Icon::PanelRight, tokensFor(palette())));
    setFixedHeight(rowHeightFor(TabsHeight, font()));
    m_bar->setFixedHeight(height());
}
