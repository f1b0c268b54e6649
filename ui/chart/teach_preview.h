// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/taught_run.h"
#include "training/taught_pattern.h"

#include <QString>
#include <atomic>
#include <vector>

/// What a pattern finds in some lines, as a person judges it: the first matches, and how many there are.
struct TeachPreview
{
    static constexpr size_t MostRows = 100;

    struct Row
    {
        qint64 line = 0; ///< of the log
        QString step;    ///< as the line spells them; empty when it has none
        QString epoch;
        QString value;
        QString series;
        QString text; ///< around the match, on one line
    };
    std::vector<Row> rows;
    qint64 matches = 0;
    qint64 lines = 0;         ///< tried
    bool isHopeless = false;  ///< the pattern takes too long
};

/// Stops early, with what it has, once `stop` is true. For a worker.
TeachPreview tryPattern(const training::TaughtPattern &pattern, const LogSample &sample, const std::atomic<bool> &stop);
