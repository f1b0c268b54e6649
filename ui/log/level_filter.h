// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"

/// Which levels of a log are shown. None chosen, or all, shows everything.
class LevelFilter
{
public:
    bool isOn() const { return m_bits != 0 && m_bits != All; }
    bool has(Level level) const { return m_bits & bit(level); }
    bool passes(Level level) const { return !isOn() || has(level); }
    void set(Level level, bool isChosen)
    {
        m_bits = std::uint8_t(isChosen ? m_bits | bit(level) : m_bits & ~bit(level));
    }

    bool operator==(const LevelFilter &) const = default;

private:
    static constexpr std::uint8_t All = 0b11111;
    static constexpr std::uint8_t bit(Level level) { return std::uint8_t(1U << unsigned(level)); }

    std::uint8_t m_bits = 0;
};
