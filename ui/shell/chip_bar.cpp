// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/chip_bar.h"

#include "shell/filter_chip.h"
#include "shell/lasting_menu.h"
#include "sidebar/view_name.h"
#include "text.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <utility>

namespace {

using View = JobFilterSpec::View;
using Period = JobChips::Period;

constexpr int Gap = 8;
constexpr View Statuses[] = {View::Running, View::Waiting, View::Failed, View::Succeeded, View::Canceled};
constexpr Period Periods[] = {Period::Any, Period::Day, Period::Week, Period::Month, Period::Quarter};

} // namespace

ChipBar::ChipBar(QWidget *parent)
    : QWidget(parent)
    , m_anyStatus(new QAction(tr("Any status"), this))
    , m_status(new FilterChip(this))
    , m_period(new FilterChip(this))
    , m_all(new FilterChip(this))
    , m_reset(new QPushButton(tr("Reset", "all filters"), this))
{
    m_all->setText(tr("Filter"));
    m_reset->setProperty("look", QStringLiteral("link"));
    m_reset->setProperty("small", true);
    m_reset->setToolTip(tr("Show the jobs of this view without filters"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Gap);
    for (QWidget *chip : {static_cast<QWidget *>(m_all), static_cast<QWidget *>(m_status),
                          static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_reset)})
        row->addWidget(chip);
    makeStatusActions();
    makePeriodActions();
    makeMenus();
    connectChips();
    renew();
}

void ChipBar::makeStatusActions()
{
    for (const View view : Statuses) {
        auto *action = new QAction(viewName(view), this);
        action->setCheckable(true);
        m_statuses.insert(view, action);
        connect(action, &QAction::triggered, this, [this, view](bool isOn) {
            JobChips chips = m_chips;
            if (isOn)
                chips.statuses.insert(view);
            else
                chips.statuses.erase(view);
            change(chips);
        });
    }
}

QString ChipBar::nameOf(Period period)
{
    switch (period) {
    case Period::Any: return tr("Any time");
    case Period::Day: return tr("Last 24 hours");
    case Period::Week: return tr("Last 7 days");
    case Period::Month: return tr("Last 30 days");
    case Period::Quarter: return tr("Last 90 days");
    }
    Q_UNREACHABLE();
}

QStringList ChipBar::wordsOf(const JobChips &chips)
{
    QStringList words;
    for (const View view : Statuses) {
        if (chips.statuses.contains(view))
            words << viewName(view);
    }
    if (chips.period != Period::Any)
        words << nameOf(chips.period);
    return words;
}

void ChipBar::makePeriodActions()
{
    auto *group = new QActionGroup(this);
    for (const Period period : Periods) {
        QAction *action = group->addAction(nameOf(period));
        action->setCheckable(true);
        m_periods.insert(period, action);
        connect(action, &QAction::triggered, this, [this, period] {
            JobChips chips = m_chips;
            chips.period = period;
            change(chips);
        });
    }
}

void ChipBar::makeMenus()
{
    auto *statuses = new LastingMenu(tr("Status"), this);
    auto *periods = new QMenu(tr("Created"), this);
    auto *all = new LastingMenu(tr("Filter"), this);
    for (const View view : Statuses) {
        statuses->addAction(m_statuses.value(view));
        all->addAction(m_statuses.value(view));
    }
    statuses->addSeparator();
    statuses->addAction(m_anyStatus);
    all->addSeparator();
    for (const Period period : Periods) {
        periods->addAction(m_periods.value(period));
        all->addAction(m_periods.value(period));
    }
    m_status->setMenu(statuses);
    m_period->setMenu(periods);
    m_all->setMenu(all);
}

void ChipBar::connectChips()
{
    const auto clearStatuses = [this] {
        JobChips chips = m_chips;
        chips.statuses.clear();
        change(chips);
    };
    connect(m_anyStatus, &QAction::triggered, this, clearStatuses);
    connect(m_status, &FilterChip::cleared, this, clearStatuses);
    connect(m_period, &FilterChip::cleared, this, [this] {
        JobChips chips = m_chips;
        chips.period = Period::Any;
        change(chips);
    });
    connect(m_all, &FilterChip::cleared, this, [this] { change({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        // The button goes away: the focus stays among the filters.
        m_period->setFocus(Qt::OtherFocusReason);
        change({});
    });
}

void ChipBar::change(const JobChips &chips)
{
    if (chips == m_chips)
        return;
    setChips(chips);
    Q_EMIT chipsChanged(m_chips);
}

void ChipBar::setChips(const JobChips &chips)
{
    m_chips = chips;
    renew();
}

void ChipBar::setView(const JobFilterSpec &spec, const std::optional<JobChips> &own)
{
    const bool isStatusView = spec.view != View::All && spec.view != View::Pinned;
    if (own) {
        if (!m_outside)
            m_outside = Filters{m_chips, m_resting, m_isStatusView};
        m_isStatusView = isStatusView;
        m_resting.clear();
        change(*own);
        return renew();
    }
    JobChips chips = m_chips;
    if (m_outside) {
        chips = m_outside->chips;
        m_resting = m_outside->resting;
        m_isStatusView = m_outside->isStatusView;
        m_outside.reset();
    }
    // A filter without a chip would hide jobs unseen: it rests until a view has the chip again.
    if (isStatusView != m_isStatusView) {
        m_isStatusView = isStatusView;
        std::swap(chips.statuses, m_resting);
    }
    change(chips);
    renew();
}

void ChipBar::setCollapsed(bool isCollapsed)
{
    if (isCollapsed == m_isCollapsed)
        return;
    m_isCollapsed = isCollapsed;
    renew();
}

int ChipBar::openWidth() const
{
    const int status = m_isStatusView ? 0 : m_status->sizeHint().width() + Gap;
    const int reset = m_chips.isEmpty() ? 0 : Gap + m_reset->sizeHint().width();
    return status + m_period->sizeHint().width() + reset;
}

void ChipBar::renew()
{
    QStringList names;
    for (const View view : Statuses) {
        m_statuses.value(view)->setChecked(m_chips.statuses.contains(view));
        m_statuses.value(view)->setVisible(!m_isStatusView);
        if (m_chips.statuses.contains(view))
            names << viewName(view);
    }
    m_periods.value(m_chips.period)->setChecked(true);
    m_status->setText(names.isEmpty() ? m_anyStatus->text() : text::list(names));
    m_status->setAccessibleName(tr("Status: %1", "filter of the table").arg(m_status->text()));
    m_status->setFiltering(!names.isEmpty());
    m_period->setText(m_periods.value(m_chips.period)->text());
    m_period->setAccessibleName(tr("Created: %1", "filter of the table").arg(m_period->text()));
    m_period->setFiltering(m_chips.period != Period::Any);
    m_all->setFiltering(!m_chips.isEmpty());
    m_all->setToolTip(m_chips.isEmpty() ? QString() : text::list({m_status->text(), m_period->text()}));
    m_all->setVisible(m_isCollapsed);
    m_status->setVisible(!m_isCollapsed && !m_isStatusView);
    m_period->setVisible(!m_isCollapsed);
    m_reset->setVisible(!m_isCollapsed && !m_chips.isEmpty());
}
