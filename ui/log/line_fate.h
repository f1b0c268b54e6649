// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/block_levels.h"
#include "log/line_filter.h"

#include <array>
#include <cstdint>

/// What becomes of a line under a filter.
enum class LineFate : std::uint8_t {
    Hidden,
    GoesOn, ///< another line of a gap: the gap is one row
    Own,    ///< a row of its own
    Folded, ///< one of a run that is one row
};

/// What a run of folded lines holds: a bit for each LineClass, and one for lines that are folded as repeats.
using FoldedAs = std::uint8_t;
inline constexpr FoldedAs FoldedRepeats = 1U << LineClasses.size();
constexpr FoldedAs foldedAs(LineClass which)
{
    return FoldedAs(1U << unsigned(which));
}

/// The fates of all lines that differ in their facts, for one filter. Pure.
///
/// Lines that the service could not give pass every filter, since nobody knows what stood there.
class FateTable
{
public:
    FateTable() : FateTable(LineFilter()) {}
    explicit FateTable(const LineFilter &filter);
    LineFate of(LineCode code) const { return m_fates[code]; }
    /// 0 for lines that are not folded.
    FoldedAs foldedAs(LineCode code) const { return m_foldedAs[code]; }

private:
    std::array<LineFate, LineCodes> m_fates{};
    std::array<FoldedAs, LineCodes> m_foldedAs{};
};
