// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures.h"

#include <QElapsedTimer>
#include <cstdio>

/// Milliseconds that `work` takes.
template <typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// A row: median and quartiles.
inline void printRow(const char *what, const std::vector<double> &values, const char *unit = "ms")
{
    const Quartiles all = quartiles(values);
    std::printf("  %-58s %10.3f %s  [%.3f, %.3f]\n", what, all.median, unit, all.low, all.high);
}

/// A row: how many times as much the one took as the other, of pairs that took turns.
inline void printRatio(const char *what, const std::vector<double> &ours, const std::vector<double> &theirs, const char *aim)
{
    const Quartiles all = quartiles(ratios(ours, theirs));
    std::printf("  %-58s %10.2f x   [%.2f, %.2f]   aim %s\n", what, all.median, all.low, all.high, aim);
}
