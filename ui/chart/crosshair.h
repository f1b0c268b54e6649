// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

class QPainter;

/// Index of the record of `series` that is nearest to `x`; the series is not empty.
size_t nearestRecord(const ChartSeries &series, XAxis axis, double x);

/// The last eval at or before `x`, if any.
std::optional<size_t> evalBefore(const ChartData &data, XAxis axis, double x);

/// The line at the chosen record, a ring on the smoothed curve, its place on the axis, and the read-out
/// beside it. Nothing without a cursor, or while its record is outside the picture.
void paintCrosshair(QPainter *painter, const PlotState &state);

/// The place of a crosshair at `pixel`, inverted on the axis, with a mark while it is pinned.
void paintAxisLabel(QPainter *painter, const PlotState &state, double pixel, const QString &text);

/// The stretch that is being dragged out.
void paintSelection(QPainter *painter, const PlotState &state);

/// One line of the read-out.
struct ReadoutRow
{
    enum class Mark { Train, Smoothed, Eval, Rate };
    Mark mark = Mark::Train;
    QString name;
    QString value;

    bool operator==(const ReadoutRow &) const = default;
};

/// What the read-out says about the record under the cursor, which must be set.
std::vector<ReadoutRow> readoutRows(const PlotState &state);
