// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"

#include <cstdint>
#include <string_view>

namespace training {

/// What a line says, as a number: equal words give equal numbers, on every machine. 0 is a line that cannot be repeated.
using Said = std::uint64_t;

/// Tells lines that say the same as the one above them. What stands before the words (blanks, time stamps, what names a
/// process) does not count, nor do blanks behind them. Blank lines, records of metrics and progress bars are never repeats.
class RepeatFinder
{
public:
    /// `above` is what the last line of the block before said.
    explicit RepeatFinder(Said above)
        : m_saidAbove(above)
    {}

    /// Lines in order; their bytes must stay where they are as long as this object is used.
    bool isRepeat(std::string_view line, LineKind kind);
    /// What the last line said.
    Said said() const;

private:
    std::string_view m_above; ///< without blanks behind it; empty when it cannot be repeated
    Said m_saidAbove;         ///< of the block before, while no line was read
};

} // namespace training
