// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// Severity of a log line (FORMATS §12): what filters and counts use.
enum class Level : std::uint8_t { None, Debug, Info, Warning, Error };

/// How a log line is painted and what next/previous error and metric step through.
enum class LineKind : std::uint8_t {
    Plain,
    Train,   ///< carries a train loss
    Eval,    ///< carries an eval loss
    Summary, ///< results of the whole run
    Warning,
    Error,
    Progress, ///< nothing but a progress bar
    End,      ///< end marker of the service
    Missing,  ///< the service could not give this line: a gap
};

/// What one line is, one byte each: stored beside the text.
struct LineFacts
{
    Level level = Level::None;
    LineKind kind = LineKind::Plain;
    bool isRepeat = false; ///< says the same as the line above it, times aside

    bool operator==(const LineFacts &) const = default;
};
