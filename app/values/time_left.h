// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>

/// Time left of a run, an estimate for people.
struct TimeLeft
{
    enum class Kind : std::uint8_t {
        Unknown,  ///< nothing to reckon with
        TooEarly, ///< before 2 % of the steps: *after a few more steps*
        About,    ///< `likely`
        Between,  ///< the pace varies by more than 15 %: `low` to `high`
    };
    Kind kind = Kind::Unknown;
    std::chrono::seconds likely{0};
    std::chrono::seconds low{0};
    std::chrono::seconds high{0};

    bool operator==(const TimeLeft &) const = default;
};
