// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/run.h"

#include <limits>
#include <span>
#include <vector>

namespace training {

/// Where a run begins anew: everything from `line` on belongs to the new segment.
struct Restart
{
    qint64 line = 0;
    double firstX = 0; ///< x of the primary series there; earlier points from this x on leave the main line
    bool isFresh = false; ///< at the very beginning: another run, not the same one resumed
};

/// What the records of a segment have reached.
struct Reached
{
    double lastX = std::numeric_limits<double>::quiet_NaN();
    double largestX = -std::numeric_limits<double>::infinity();
    double largestElapsed = -std::numeric_limits<double>::infinity();
    qint64 lastLine = -1;
};

/// The restarts of a run, told by its primary series.
struct Restarts
{
    bool isByStep = true;     ///< whether x is the step or the epoch
    std::vector<Restart> all; ///< in line order
    Reached reached = {};     ///< since the last of them
};

/// Whether another run begins there, or one goes on from a checkpoint.
bool isRestartCue(const Cue &cue);

/// The x of a point on the given axis, NaN when it states none.
double xOf(const MetricPoint &point, bool byStep);

/// A restart is a drop of x by more than three times its usual increment: smaller ones are two processes
/// writing into one file. With a cue in between (a banner, a loaded checkpoint) or a clock that began anew,
/// any drop is one.
Restarts findRestarts(const Series &primary, std::span<const Cue> cues);

/// The stretches of `series` between the restarts; those without a point are left out.
std::vector<Segment> segmentsOf(const Series &series, const Restarts &restarts);

/// Which points stand on the main line: not superseded by a later segment, and the last of those with the
/// same step. Another run that never states the series says nothing about the one before.
std::vector<bool> mainLine(const Series &series, const Restarts &restarts);

} // namespace training
