// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/model_history.h"

#include <QRectF>

/// Where the dots of a history stand: time runs from left to right in every language, loss from top to bottom.
class HistoryAxes
{
public:
    static constexpr double HighestAir = 18; ///< pixels of the plot above the worst dot

    struct LossTick
    {
        double value;
        double y;
        QString text;
    };
    struct DayTick
    {
        QDate day;
        double x;
    };

    /// `from` invalid: as early as the first dot. `now` is the right end; its zone is the person's.
    HistoryAxes(const ModelHistory &history, const QRectF &plot, double laneY, const QDateTime &from, const QDateTime &now);

    QPointF placeOf(const ModelHistory::Dot &dot) const;
    double yOf(double loss) const;
    std::vector<LossTick> lossTicks() const;
    /// At most one for each `room` pixels, at the beginning of a day.
    std::vector<DayTick> dayTicks(double room) const;

private:
    double xOf(const QDateTime &time) const;

    QRectF m_plot;
    double m_laneY;
    QDateTime m_from;
    QDateTime m_now;
    double m_low = 0;
    double m_high = 1;
    bool m_hasLoss = false;
};
