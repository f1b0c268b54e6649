// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/stat_strip.h"

#include <QEvent>
#include <QStyle>
#include <algorithm>

namespace {

constexpr int StripHeight = 56;
constexpr int LeastGap = 16;
constexpr int LineGap = 8;

} // namespace

StatStrip::StatStrip(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StatStrip::setStats(const std::vector<Stat> &stats, bool areOld)
{
    while (m_cells.size() < stats.size())
        m_cells.push_back(new StatCell(this));
    m_count = stats.size();
    for (size_t i = 0; i < m_cells.size(); ++i) {
        if (i < m_count)
            m_cells[i]->setStat(stats[i], areOld);
        else
            m_cells[i]->hide();
    }
    setVisible(m_count > 0);
    updateGeometry();
    arrange();
}

/// Left to right, further lines where one is not enough.
StatStrip::Plan StatStrip::placed(StatCell::Room room, bool leavesOut, int width) const
{
    Plan plan{room, leavesOut, {}, 0};
    int x = 0;
    int y = 0;
    const int lineHeight = m_count > 0 ? m_cells.front()->sizeHint().height() : 0;
    for (size_t i = 0; i < m_count; ++i) {
        const Stat &stat = m_cells[i]->stat();
        if (leavesOut && stat.isFirstToGo) {
            plan.places.push_back({});
            continue;
        }
        const int needed = m_cells[i]->neededWidth(room);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += lineHeight + LineGap;
        }
        plan.places.push_back({x, y, needed, lineHeight});
        x += std::max(room == StatCell::Room::Wide ? stat.width : stat.narrowWidth, needed + LeastGap);
    }
    plan.height = y + lineHeight;
    return plan;
}

StatStrip::Plan StatStrip::planFor(int width) const
{
    const auto isOneLine = [](const Plan &plan) {
        return std::ranges::all_of(plan.places, [](const QRect &place) { return place.y() == 0; });
    };
    for (const auto &[room, leavesOut] : {std::pair(StatCell::Room::Wide, false), std::pair(StatCell::Room::Narrow, false),
                                          std::pair(StatCell::Room::Narrow, true)}) {
        Plan plan = placed(room, leavesOut, width);
        if (isOneLine(plan))
            return plan;
    }
    return placed(StatCell::Room::Narrow, false, width);
}

void StatStrip::arrange()
{
    const Plan plan = planFor(width());
    for (size_t i = 0; i < m_count; ++i) {
        StatCell *cell = m_cells[i];
        cell->setRoom(plan.room);
        const QRect &place = plan.places[i];
        cell->setVisible(place.isValid());
        cell->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
}

QSize StatStrip::sizeHint() const
{
    return {600, heightForWidth(std::max(width(), minimumSizeHint().width()))};
}

QSize StatStrip::minimumSizeHint() const
{
    return {200, StripHeight};
}

int StatStrip::heightForWidth(int width) const
{
    return std::max(StripHeight, planFor(width).height);
}

void StatStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool StatStrip::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    // A cell has another size: its font has changed.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return isHandled;
}
