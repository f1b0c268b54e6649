// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace sim {

/// A hash with no state (splitmix64): everything the simulator makes up is a function of numbers, so that any
/// log line can be made without those before it.
constexpr quint64 mix(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

constexpr quint64 mix(quint64 a, quint64 b)
{
    return mix(a ^ mix(b));
}

/// 0 ≤ result < 1.
constexpr double unit(quint64 hash)
{
    return double(hash >> 11) * 0x1.0p-53;
}

/// Roughly a normal deviate: mean 0, deviation 1, never beyond ±3.5.
constexpr double bell(quint64 hash)
{
    double sum = 0;
    for (int i = 0; i < 4; ++i)
        sum += double((hash >> (16 * i)) & 0xffff) / 65536.0;
    return (sum - 2.0) * 1.7320508;
}

} // namespace sim
