// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/block_levels.h"
#include "log/line_filter.h"

#include <array>
#include <bitset>
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
inline constexpr size_t FoldReasons = LineClasses.size() + 1;
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
    /// Of lines that are far from every hit while only hits are shown.
    static const FateTable &farFromHits();

    LineFate of(LineCode code) const { return m_fates[code]; }
    /// All lines of these codes have this fate.
    bool areAll(LineFate fate, const std::bitset<LineCodes> &codes) const
    {
        return (codes & ~m_byFate[size_t(fate)]).none();
    }
    FoldedAs foldedAs(LineCode code) const { return m_foldedAs[code]; }
    /// Of the lines of these codes that are folded.
    FoldedAs foldedAs(const std::bitset<LineCodes> &codes) const;

private:
    void set(LineCode code, LineFate fate, FoldedAs as);

    std::array<LineFate, LineCodes> m_fates{};
    std::array<FoldedAs, LineCodes> m_foldedAs{};
    std::array<std::bitset<LineCodes>, 4> m_byFate;
    std::array<std::bitset<LineCodes>, FoldReasons> m_byReason;
};
