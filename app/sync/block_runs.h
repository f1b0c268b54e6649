// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <map>
#include <optional>

/// A set of block numbers, kept as runs: what it costs depends on the holes, not on how many blocks a service says it has.
class BlockRuns
{
public:
    bool contains(qint64 block) const;
    /// The first at `block` or above it.
    std::optional<qint64> firstFrom(qint64 block) const;
    /// The last at `block` or below it.
    std::optional<qint64> lastUpTo(qint64 block) const;

    /// All from `first` to `last`.
    void add(qint64 first, qint64 last);
    void add(qint64 block) { add(block, block); }
    void remove(qint64 block);
    /// All above `last`.
    void cutAbove(qint64 last);

private:
    std::map<qint64, qint64> m_runs; ///< first to last, apart from each other
};
