// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_source.h"
#include "log/row_map.h"

#include <QString>
#include <optional>

/// A row whose line is not here.
struct GapRow
{
    MissingLines lines;    ///< the run it belongs to
    bool speaks = false;   ///< carries the sentence of its run; the others are dots
};

/// What row `row` stands for when its line is not here; nothing when it is. Without a filter the first row of a run that is
/// on screen speaks, with one each row does.
std::optional<GapRow> gapAt(LogSource &source, const RowMap &rows, qint64 firstOnScreen, qint64 row);

/// What the row says, without its button word.
QString gapText(const GapRow &gap);
/// Its button word; empty for dots.
QString gapAction(const GapRow &gap);
/// The sentence that stands for missing lines.
QString missingText(const MissingLines &missing);
