// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_state.h"

#include <QLineF>

class QPainter;

/// What one run says at the crosshair.
struct CompareRow
{
    size_t line = 0;
    double value = 0;
    double at = 0;       ///< where the record stands: runs need not log at the same places
    bool isThere = true; ///< at the crosshair itself, not before it
};

/// Best first, values that are no number last. Runs that have ended before, or begin behind it, have no row.
std::vector<CompareRow> comparedRows(const CompareState &state);

/// Where the read-out stands; empty where it has no room, and where it would hide labels or notes while nobody has asked for
/// it.
QRectF compareReadoutBox(const CompareState &state);

/// The line of a crosshair at `pixel`: in pieces, so that it does not strike through words.
std::vector<QLineF> crosshairPieces(const CompareState &state, double pixel);

/// The line at the crosshair, the runs' signs on it, its place on the axis, and the read-out beside it.
void paintCompareCrosshair(QPainter *painter, const CompareState &state);

/// `Eval loss at step 1400: support-tone v7 0.9096, support-tone v6 0.9121`: for screen readers. Empty without a
/// crosshair.
QString spokenRows(const CompareState &state);
/// The same a line for each row, as the read-out shows it.
QString compareReadoutText(const CompareState &state);
