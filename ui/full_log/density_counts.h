// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/block_levels.h"

#include <vector>

class HitList;

/// Lines of one part of a log, inclusive; none when `last` is before `first`.
struct MapPart
{
    qint64 first = 0;
    qint64 last = -1;
    qint64 hits = 0;
    qint64 errors = 0;
    qint64 warnings = 0;

    qint64 troubles() const { return errors + warnings; }
};

/// A log cut into equal parts, and what is in each of them. Pure; costs a look at each block, not at each line.
class DensityCounts
{
public:
    /// True when the parts are others now: everything is to be counted anew.
    bool divide(qint64 lines, int parts);
    void countHits(const HitList *hits); ///< null for none
    void countLevels(const LevelTable &table);

    const std::vector<MapPart> &parts() const { return m_parts; }
    qint64 lines() const { return m_lines; }
    /// Of the fullest part: what the longest bar stands for.
    qint64 mostHits() const;
    qint64 mostTroubles() const;

private:
    qint64 m_lines = 0;
    std::vector<MapPart> m_parts;
};

/// Errors and warnings from line `first` to line `last`, inclusive; of unknown blocks none.
std::pair<qint64, qint64> troublesIn(const LevelTable &table, qint64 first, qint64 last);

/// The distance between two numbered lines at the edge of the map: the smallest round one that leaves `least` pixels.
qint64 roundStep(qint64 lines, int height, int least);
