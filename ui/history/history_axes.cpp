// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history_axes.h"

#include <QLocale>
#include <QTimeZone>
#include <algorithm>
#include <cmath>

namespace {

constexpr double LowestAir = 8;   ///< pixels below the best dot
constexpr qint64 ShortestSpan = 24 * 3600; // seconds

/// 1, 2 or 5 times a power of ten: the smallest that cuts `span` into at most `most` pieces.
double niceStep(double span, int most)
{
    const double rough = span / most;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

HistoryAxes::HistoryAxes(const ModelHistory &history, const QRectF &plot, double laneY, const QDateTime &from,
                         const QDateTime &now)
    : m_plot(plot)
    , m_laneY(laneY)
    , m_from(from)
    , m_now(now)
{
    if (!m_from.isValid() && !history.dots.empty())
        m_from = history.dots.front().at.toTimeZone(now.timeZone()).addSecs(-ShortestSpan / 2);
    if (!m_from.isValid() || m_from.secsTo(m_now) < ShortestSpan)
        m_from = m_now.addSecs(-ShortestSpan);
    for (const ModelHistory::Dot &dot : history.dots) {
        if (!dot.loss)
            continue;
        m_low = m_hasLoss ? std::min(m_low, *dot.loss) : *dot.loss;
        m_high = m_hasLoss ? std::max(m_high, *dot.loss) : *dot.loss;
        m_hasLoss = true;
    }
    // One loss alone still gets a scale around it.
    if (m_high - m_low < std::max(1e-12, std::abs(m_high) * 1e-3)) {
        const double air = std::max(std::abs(m_high) * 0.05, 1e-6);
        m_low -= air;
        m_high += air;
    }
}

double HistoryAxes::xOf(const QDateTime &time) const
{
    const double share = double(m_from.msecsTo(time)) / double(std::max<qint64>(1, m_from.msecsTo(m_now)));
    return m_plot.left() + std::clamp(share, 0.0, 1.0) * m_plot.width();
}

double HistoryAxes::yOf(double loss) const
{
    const double height = std::max(1.0, m_plot.height() - LowestAir - HighestAir);
    return m_plot.bottom() - LowestAir - (loss - m_low) / (m_high - m_low) * height;
}

QPointF HistoryAxes::placeOf(const ModelHistory::Dot &dot) const
{
    return {xOf(dot.at), dot.loss ? yOf(*dot.loss) : m_laneY};
}

std::vector<HistoryAxes::LossTick> HistoryAxes::lossTicks() const
{
    std::vector<LossTick> ticks;
    if (!m_hasLoss)
        return ticks;
    const double step = niceStep(m_high - m_low, 3);
    const int decimals = std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    for (double count = std::floor(m_low / step); count <= std::ceil(m_high / step); ++count) {
        const double y = yOf(count * step);
        if (y >= m_plot.top() + 4 && y <= m_plot.bottom() - 4)
            ticks.push_back({count * step, y, QLocale().toString(count * step, 'f', decimals)});
    }
    return ticks;
}

std::vector<HistoryAxes::DayTick> HistoryAxes::dayTicks(double room) const
{
    const double days = double(m_from.secsTo(m_now)) / double(ShortestSpan);
    const double most = std::max(1.0, m_plot.width() / std::max(1.0, room));
    qint64 step = 1;
    for (const qint64 nice : {1, 2, 7, 14, 28, 56, 91, 182, 364}) {
        step = nice;
        if (days / double(nice) <= most)
            break;
    }
    while (days / double(step) > most)
        step *= 2;
    std::vector<DayTick> ticks;
    for (QDate day = m_from.date().addDays(1); day <= m_now.date(); day = day.addDays(step))
        ticks.push_back({day, xOf(QDateTime(day.startOfDay(m_now.timeZone())))});
    return ticks;
}
