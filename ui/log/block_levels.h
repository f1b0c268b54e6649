// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/level_filter.h"
#include "log/level_table.h"
#include "log/line_class.h"
#include "log/line_mask.h"

#include <QtGlobal>
#include <array>
#include <vector>

/// A set of line kinds.
using LineKinds = std::uint16_t;
constexpr LineKinds kinds(LineKind kind)
{
    return LineKinds(1U << unsigned(kind));
}
/// What the chart has a point for.
constexpr LineKinds MetricKinds = kinds(LineKind::Train) | kinds(LineKind::Eval);

/// The facts of a line in one byte; for a line the service could not give also whether that began on the line before.
using LineCode = std::uint8_t;
inline constexpr int LineCodes = 256;
LineFacts factsOf(LineCode code);
bool goesOn(LineCode code);

/// The facts of one block without its text: enough to filter, to step and to draw an overview. Pure.
///
/// Few lines of a block differ in their facts: a line is a place in the block's own list of codes, and those places are
/// stored bit by bit, so that a filter looks at 64 lines at a time. A log with one bar a line takes a bit a line, any other
/// log a byte at most.
class BlockLevels
{
public:
    explicit BlockLevels(const std::vector<LineFacts> &facts);

    int size() const { return m_size; }
    LineCode codeAt(int index) const;
    LineFacts at(int index) const { return factsOf(codeAt(index)); }
    /// A line of one of these kinds is in the block.
    bool hasAny(LineKinds wanted) const { return m_kinds & wanted; }
    int count(LineClass which) const { return m_classes[size_t(which)]; }

    /// Which codes are in the block, each once.
    const std::vector<LineCode> &codes() const { return m_codes; }
    /// The lines whose code is one that is wanted.
    template <typename IsWanted>
    LineMask lines(IsWanted isWanted) const
    {
        std::vector<unsigned> wanted;
        for (size_t place = 0; place < m_codes.size(); ++place) {
            if (isWanted(m_codes[place]))
                wanted.push_back(unsigned(place));
        }
        return linesAt(wanted);
    }

    bool operator==(const BlockLevels &) const = default;

private:
    LineMask linesAt(const std::vector<unsigned> &places) const;

    int m_size = 0;
    std::vector<LineCode> m_codes;  ///< that occur
    std::vector<LineMask> m_planes; ///< the bits of each line's place among them, lowest first
    std::array<std::uint16_t, LineClasses.size()> m_classes{};
    LineKinds m_kinds = 0;
};

/// Lines of each class in the blocks from `first` to `last`, inclusive; of unknown blocks none.
ClassCounts classCounts(const LevelTable &table, qint64 first, qint64 last);

/// The first line at `from` or below that is of one of these kinds; −1 when none is known.
qint64 nextOfKinds(const LevelTable &table, qint64 from, LineKinds wanted);
/// The last such line above `before`; −1 when none is known.
qint64 previousOfKinds(const LevelTable &table, qint64 before, LineKinds wanted);
