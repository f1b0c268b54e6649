// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"

#include <array>
#include <bit>
#include <cstdint>

/// A set of lines of one block, by index. Pure.
class LineMask
{
public:
    static constexpr int Words = (LinesPerBlock + 63) / 64;
    static constexpr int Bits = Words * 64;

    /// The lines from `begin` to before `end`.
    static LineMask between(int begin, int end);

    bool test(int index) const { return m_words[size_t(index / 64)] >> (index % 64) & 1U; }
    void set(int index) { m_words[size_t(index / 64)] |= std::uint64_t(1) << (index % 64); }
    std::uint64_t &word(int number) { return m_words[size_t(number)]; }
    std::uint64_t word(int number) const { return m_words[size_t(number)]; }

    bool isEmpty() const { return m_words == std::array<std::uint64_t, Words>{}; }
    int count() const;
    /// Lines before this one.
    int countBefore(int index) const;
    /// The line with this place, from 0; −1 when there are fewer.
    int nth(int place) const;
    /// −1 when there is none.
    int first() const { return next(0); }
    int last() const { return previous(Bits); }
    int next(int from) const;       ///< the first one at `from` or behind it; −1 when there is none
    int previous(int before) const; ///< the last one before it; −1 when there is none

    LineMask operator&(const LineMask &other) const;
    LineMask operator|(const LineMask &other) const;
    LineMask without(const LineMask &other) const;

    /// Of these lines those whose nearest neighbour above, among them and `others`, is one of them as well; `goesOn` when that
    /// is so for the first one.
    LineMask following(const LineMask &others, bool goesOn) const;

    bool operator==(const LineMask &) const = default;

private:
    std::array<std::uint64_t, Words> m_words{};
};
