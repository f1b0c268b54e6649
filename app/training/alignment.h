// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/packed_column.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// How runs of different lengths, batch sizes and trainers are laid over each other.
namespace training {

enum class Alignment : std::uint8_t {
    Step,
    Epoch,
    Time,     ///< seconds since the run's own start
    Fraction, ///< of the whole training, 0…1
    Tokens,   ///< trained on so far
};

/// Why a run has no place on an axis.
enum class AlignmentGap : std::uint8_t {
    NoGap,     ///< it has
    NotStated, ///< its log does not say the step, the epoch or the time
    NoPlan,    ///< nothing says how long it is to be
    NoTokens,  ///< nothing says how many tokens it is trained on
};

/// Where the records of one series stand: same length, each ascending; an axis that the run does not state is empty.
struct Positions
{
    const PackedColumn<qint64> &lines;
    const PackedColumn<double> &steps;
    const PackedColumn<double> &epochs;
    const PackedColumn<double> &seconds;
};

/// What the axes of one run are reckoned from; what is unknown stays empty.
struct RunExtent
{
    bool hasSteps = false;
    bool hasEpochs = false;
    bool hasTimes = false;
    std::optional<double> steps;  ///< planned; of a run that ended well without a plan, its last one
    std::optional<double> epochs; ///< the same
    std::optional<double> tokens; ///< of the whole run, as billed, announced or estimated
    /// A count of tokens that the log keeps, see isTokenCount(); both null when it keeps none.
    const PackedColumn<qint64> *tokenLines = nullptr;
    const PackedColumn<double> *tokenCounts = nullptr;
};

/// Whether a series of this name counts the tokens since the start: `num_tokens`, `consumed_train_tokens`, …
bool isTokenCount(std::string_view series);

AlignmentGap alignmentGap(Alignment axis, const RunExtent &run);

/// The places of a series' records on `axis`, as many as `positions.lines`, ascending. Empty when there is a gap. O(n).
PackedColumn<double> placesOn(Alignment axis, const RunExtent &run, const Positions &positions);

/// Whether placesOn() gives places: a series need not state what its run does. O(1).
bool hasPlaces(Alignment axis, const RunExtent &run, const Positions &positions);

/// The last record at or before `place`: what a run had come to there. Nothing before the first. `places` ascends.
std::optional<size_t> recordBefore(const PackedColumn<double> &places, double place);

/// The last place that all of these have reached; nothing when one of them is empty, or the shortest ends before another
/// begins (of a log whose beginning is not held).
std::optional<double> lastReachedByAll(std::span<const PackedColumn<double>> places);

} // namespace training
