// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"

#include <cstddef>
#include <string_view>

namespace training {

/// What stands before the words of a line: a time stamp, the level it states, brackets and separators.
struct LineHead
{
    Level level = Level::None;
    size_t message = 0; ///< offset of the first word that is the line's own
};

/// Length of the time stamp that `text` starts with, brackets included; 0 when there is none.
size_t timestampLength(std::string_view text);

/// Reads the head of a line that is already trimmed.
LineHead readHead(std::string_view text);

/// The level of a trimmed line outside of tracebacks, given its head. `mayBeFatal` false promises that none
/// of the texts occurs in it which make a line an error wherever they stand.
Level levelOf(std::string_view text, Level stated, bool mayBeFatal);

inline constexpr std::string_view TracebackHead = "Traceback (most recent call last)";

/// How a line may go on with a traceback.
enum class TracebackPart { Inside, Last, Outside };
/// Of a line that is not trimmed at the left.
TracebackPart tracebackPart(std::string_view text);

} // namespace training
