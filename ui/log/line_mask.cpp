// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_mask.h"

#include <algorithm>

namespace {

constexpr std::uint64_t AllBits = ~std::uint64_t(0);

/// The lowest `count` bits, 0 to 64.
constexpr std::uint64_t lowBits(int count)
{
    return count >= 64 ? AllBits : (std::uint64_t(1) << count) - 1;
}

} // namespace

LineMask LineMask::between(int begin, int end)
{
    LineMask mask;
    for (int i = 0; i < Words; ++i) {
        const int first = std::clamp(begin - i * 64, 0, 64);
        const int last = std::clamp(end - i * 64, 0, 64);
        mask.word(i) = lowBits(last) & ~lowBits(first);
    }
    return mask;
}

int LineMask::count() const
{
    int count = 0;
    for (const std::uint64_t word : m_words)
        count += std::popcount(word);
    return count;
}

int LineMask::countBefore(int index) const
{
    int count = 0;
    for (int i = 0; i < Words && i * 64 < index; ++i)
        count += std::popcount(word(i) & lowBits(std::min(64, index - i * 64)));
    return count;
}

int LineMask::nth(int place) const
{
    for (int i = 0; i < Words; ++i) {
        const int here = std::popcount(word(i));
        if (place >= here) {
            place -= here;
            continue;
        }
        std::uint64_t left = word(i);
        for (; place > 0; --place)
            left &= left - 1;
        return i * 64 + std::countr_zero(left);
    }
    return -1;
}

int LineMask::next(int from) const
{
    for (int i = std::max(0, from) / 64; i < Words; ++i) {
        if (const std::uint64_t left = word(i) & ~lowBits(std::clamp(from - i * 64, 0, 64)))
            return i * 64 + std::countr_zero(left);
    }
    return -1;
}

int LineMask::previous(int before) const
{
    for (int i = std::min(Words - 1, before / 64); i >= 0; --i) {
        if (const std::uint64_t left = word(i) & lowBits(std::clamp(before - i * 64, 0, 64)))
            return i * 64 + 63 - std::countl_zero(left);
    }
    return -1;
}

LineMask LineMask::operator&(const LineMask &other) const
{
    LineMask mask;
    for (int i = 0; i < Words; ++i)
        mask.word(i) = word(i) & other.word(i);
    return mask;
}

LineMask LineMask::operator|(const LineMask &other) const
{
    LineMask mask;
    for (int i = 0; i < Words; ++i)
        mask.word(i) = word(i) | other.word(i);
    return mask;
}

LineMask LineMask::without(const LineMask &other) const
{
    LineMask mask;
    for (int i = 0; i < Words; ++i)
        mask.word(i) = word(i) & ~other.word(i);
    return mask;
}

LineMask LineMask::following(const LineMask &others, bool goesOn) const
{
    // What stands right behind one of these lines is marked; a mark on a run of lines that are in neither set is carried
    // over the run by an addition, to the line behind it.
    LineMask mask;
    std::uint64_t shifted = goesOn ? 1 : 0;
    std::uint64_t carried = 0;
    for (int i = 0; i < Words; ++i) {
        const std::uint64_t here = word(i);
        const std::uint64_t hidden = ~(here | others.word(i));
        const std::uint64_t behind = here << 1 | shifted;
        shifted = here >> 63;
        const std::uint64_t marks = behind & hidden;
        const std::uint64_t partial = hidden + marks;
        const std::uint64_t sum = partial + carried;
        carried = (partial < hidden) || (sum < partial) ? 1 : 0;
        mask.word(i) = here & (behind | (sum & ~hidden));
    }
    return mask;
}
