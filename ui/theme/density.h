// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// How much air rows have: Settings, Appearance.
enum class Density { Compact, Standard, Relaxed };

/// `compact`, `standard`, `relaxed`; anything else is Standard.
inline Density densityNamed(const QString &name)
{
    return name == QLatin1StringView("compact") ? Density::Compact
        : name == QLatin1StringView("relaxed")  ? Density::Relaxed
                                                : Density::Standard;
}

/// Pixels of a row of the jobs table, and of a log line, at the design's font size.
constexpr int tableRow(Density density)
{
    return density == Density::Compact ? 28 : density == Density::Relaxed ? 40 : 32;
}
constexpr int logRow(Density density)
{
    return density == Density::Compact ? 18 : 20;
}
