// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/level_filter.h"
#include "log/line_class.h"

#include <QtGlobal>
#include <array>
#include <memory>
#include <vector>

/// A set of line kinds.
using LineKinds = std::uint16_t;
constexpr LineKinds kinds(LineKind kind)
{
    return LineKinds(1U << unsigned(kind));
}
/// What the chart has a point for.
constexpr LineKinds MetricKinds = kinds(LineKind::Train) | kinds(LineKind::Eval);

/// The facts of one block without its text, a byte a line: enough to filter, to step and to draw an overview. Pure.
///
/// Under a filter a run of lines the service could not give is one row, its first line; it passes every filter, since
/// nobody knows what stood there.
class BlockLevels
{
public:
    explicit BlockLevels(const std::vector<LineFacts> &facts);

    int size() const { return int(m_lines.size()); }
    LineFacts at(int index) const;
    /// A line of one of these kinds is in the block.
    bool hasAny(LineKinds wanted) const { return m_kinds & wanted; }

    int count(LineClass which) const { return m_classes[size_t(which)]; }

    bool isShown(int index, const LevelFilter &filter) const;
    int shown(const LevelFilter &filter) const;
    /// Shown lines before this one.
    int shownBefore(int index, const LevelFilter &filter) const;
    /// The shown line with this place, from 0; size() when there are fewer.
    int nthShown(int place, const LevelFilter &filter) const;
    bool operator==(const BlockLevels &) const = default;

private:
    static constexpr int Gaps = 5; ///< in m_counts, behind the levels

    std::vector<std::uint8_t> m_lines; ///< level, kind, and whether a gap goes on
    std::array<std::uint16_t, 6> m_counts{};
    std::array<std::uint16_t, LineClasses.size()> m_classes{};
    LineKinds m_kinds = 0;
};

/// What is known of a log, by number of block; null where nothing is known yet.
using LevelTable = std::vector<std::shared_ptr<const BlockLevels>>;

/// Lines of each class in the blocks from `first` to `last`, inclusive; of unknown blocks none.
ClassCounts classCounts(const LevelTable &table, qint64 first, qint64 last);

/// The first line at `from` or below that is of one of these kinds and passes; −1 when none is known.
qint64 nextOfKinds(const LevelTable &table, qint64 from, LineKinds wanted, const LevelFilter &filter);
/// The last such line above `before`; −1 when none is known.
qint64 previousOfKinds(const LevelTable &table, qint64 before, LineKinds wanted, const LevelFilter &filter);
