// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_metrics.h"
#include "log/row_map.h"
#include "theme/tokens.h"

#include <QRect>

class QPainter;

/// What a row of folded lines says: `358 progress lines folded`.
QString foldText(const FoldRow &fold);

/// Where the chevron of a run stands, in a row whose text begins at `textX`: in front of the words of a folded run, between
/// number and text of the first line of an open one.
QRect foldChevron(const QRect &row, int textX, bool isOpen);

/// Paints a row of folded lines: chevron, words, and a hairline to the right edge. `isSelected` when its lines are.
void paintFold(QPainter *painter, const FoldRow &fold, const QRect &row, int textX, const LogMetrics &metrics,
               const Tokens &tokens, bool isSelected);
/// Paints the chevron by which an open run is folded again, on its first line.
void paintOpenFold(QPainter *painter, const QRect &row, int textX, const Tokens &tokens);
