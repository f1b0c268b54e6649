// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <vector>

/// A mark at its place in the picture.
struct PlacedMark
{
    enum class Look {
        Tick, ///< a diamond on the axis
        Line, ///< a dashed line with a word
    };
    Look look = Look::Tick;
    double x = 0; ///< on the chosen axis
    QString word; ///< empty for a tick
    QString detail;

    bool operator==(const PlacedMark &) const = default;
};

/// The marks inside the picture, ascending; what host and log both tell of is there once, in the words of the host. What has
/// no place on the chosen axis is left out. Empty while marks are hidden.
std::vector<PlacedMark> placedMarks(const PlotState &state);

/// What the tool tip says at `position`: the marks there, a line for each; empty where there is none.
QString markText(const PlotState &state, QPointF position);

/// `Loss became NaN at step 420`, `Loss became infinite at step 420`; empty while it is a number everywhere.
QString brokenText(const PlotState &state);

/// What is marked, in a few words: `3 checkpoints`. Empty for nothing.
QString marksSummary(const PlotState &state);
