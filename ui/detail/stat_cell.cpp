// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/stat_cell.h"

#include "detail/icon_mark.h"
#include "detail/stat_bar.h"
#include "plain_text.h"
#include "text.h"

#include <QHBoxLayout>
#include <algorithm>

namespace {

constexpr int BarGap = 11;
constexpr int WideBar = 168;
constexpr int NarrowBar = 140;
constexpr int TrendSize = 14;
constexpr int TrendGap = 4;

QHBoxLayout *row(std::initializer_list<QWidget *> widgets, int spacing)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(spacing);
    // Aligned, so that what is low (a bar, a sign) does not keep the row from growing with its font.
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    return layout;
}

} // namespace

StatCell::StatCell(QWidget *parent)
    : QWidget(parent)
    , m_label(new RoleLabel(TextRole::Caption, &Tokens::text3, this))
    , m_value(new RoleLabel(TextRole::StatValue, &Tokens::text, this))
    , m_bar(new StatBar(this))
    , m_trend(new IconMark(Icon::Minus, &Tokens::text3, TrendSize, this))
    , m_caption(new RoleLabel(TextRole::Caption, &Tokens::text3, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_label);
    layout->addLayout(row({m_value, m_bar}, BarGap));
    layout->addLayout(row({m_trend, m_caption}, TrendGap));
    m_label->setMinimumHeight(16);
    m_value->setMinimumHeight(22);
    m_caption->setMinimumHeight(16);
    for (RoleLabel *label : {m_label, m_value, m_caption})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void StatCell::setStat(const Stat &stat, bool isOld)
{
    m_stat = stat;
    m_label->setText(stat.label);
    m_value->setText(stat.value);
    m_value->setInk(isOld ? &Tokens::text3 : &Tokens::text);
    m_bar->setVisible(stat.bar.has_value());
    m_bar->set(stat.bar.value_or(0), isOld);
    m_caption->setText(captionFor(m_room));
    setToolTip(plainTooltip(stat.tooltip));
    setAccessibleName(text::list({stat.label, stat.value, stat.caption}));
    showTrend();
}

void StatCell::showTrend()
{
    m_trend->setVisible(m_stat.trend != Stat::Trend::None);
    switch (m_stat.trend) {
    case Stat::Trend::None: return;
    case Stat::Trend::Down: return m_trend->setIcon(Icon::TrendingDown, &Tokens::okFg);
    case Stat::Trend::Up: return m_trend->setIcon(Icon::TrendingUp, &Tokens::waitFg);
    case Stat::Trend::Flat: return m_trend->setIcon(Icon::Minus, &Tokens::text3);
    }
}

void StatCell::setRoom(Room room)
{
    m_room = room;
    m_caption->setText(captionFor(room));
    m_bar->setFixedWidth(room == Room::Wide ? WideBar : NarrowBar);
}

int StatCell::neededWidth(Room room) const
{
    const auto widthOf = [](const RoleLabel *label, const QString &text) {
        return label->fontMetrics().size(Qt::TextSingleLine, text).width() + 2;
    };
    int value = widthOf(m_value, m_stat.value);
    if (m_stat.bar)
        value += BarGap + (room == Room::Wide ? WideBar : NarrowBar);
    int caption = widthOf(m_caption, captionFor(room));
    if (m_stat.trend != Stat::Trend::None)
        caption += TrendSize + TrendGap;
    return std::max({widthOf(m_label, m_stat.label), value, caption});
}

const QString &StatCell::captionFor(Room room) const
{
    return room == Room::Narrow && !m_stat.shortCaption.isEmpty() ? m_stat.shortCaption : m_stat.caption;
}
