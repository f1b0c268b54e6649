// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/alignment.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace training {
namespace {

bool isPositive(std::optional<double> value)
{
    return value && *value > 0 && std::isfinite(*value);
}

bool hasPlan(const RunExtent &run)
{
    return (run.hasSteps && isPositive(run.steps)) || (run.hasEpochs && isPositive(run.epochs));
}

bool hasTokenCount(const RunExtent &run)
{
    return run.tokenLines && run.tokenCounts && !run.tokenCounts->empty();
}

/// Share of the whole training at each record: by steps, else by epochs.
PackedColumn<double> scaled(const RunExtent &run, const Positions &positions, double whole)
{
    const bool isBySteps = run.hasSteps && isPositive(run.steps);
    const PackedColumn<double> &places = isBySteps ? positions.steps : positions.epochs;
    const double end = isBySteps ? *run.steps : *run.epochs;
    PackedColumn<double> result;
    for (const double place : places)
        result.push_back(place / end * whole);
    return result;
}

/// What the log's own count said at each line; between two records of the count, in proportion to the lines. Before the
/// first record the count has grown from nothing.
PackedColumn<double> counted(const RunExtent &run, const PackedColumn<qint64> &lines)
{
    const PackedColumn<qint64> &known = *run.tokenLines;
    const PackedColumn<double> &counts = *run.tokenCounts;
    PackedColumn<double> result;
    size_t next = 0;
    double before = 0;
    qint64 beforeLine = 0;
    for (const qint64 line : lines) {
        while (next < known.size() && known[next] <= line) {
            // A count that starts anew after a restart goes on where it was: lines ascend, so do places.
            if (std::isfinite(counts[next]))
                before = std::max(before, counts[next]);
            beforeLine = known[next];
            ++next;
        }
        const bool isBetween = next < known.size() && beforeLine < line && std::isfinite(counts[next]);
        const double share = isBetween ? double(line - beforeLine) / double(known[next] - beforeLine) : 0;
        result.push_back(isBetween ? std::lerp(before, std::max(before, counts[next]), share) : before);
    }
    return result;
}

} // namespace

bool isTokenCount(std::string_view series)
{
    static constexpr std::string_view names[] = {"consumed_tokens",       "consumed_train_tokens", "num_tokens",
                                                 "total_tokens",          "num_input_tokens_seen", "tokens_seen",
                                                 "train/num_tokens",      "total_num_tokens",      "num_tokens_seen",
                                                 "consumed train tokens", "consumed tokens",       "trained_tokens"};
    return std::ranges::find(names, series) != std::end(names);
}

AlignmentGap alignmentGap(Alignment axis, const RunExtent &run)
{
    switch (axis) {
    case Alignment::Step: return run.hasSteps ? AlignmentGap::NoGap : AlignmentGap::NotStated;
    case Alignment::Epoch: return run.hasEpochs ? AlignmentGap::NoGap : AlignmentGap::NotStated;
    case Alignment::Time: return run.hasTimes ? AlignmentGap::NoGap : AlignmentGap::NotStated;
    case Alignment::Fraction: return hasPlan(run) ? AlignmentGap::NoGap : AlignmentGap::NoPlan;
    case Alignment::Tokens:
        if (hasTokenCount(run))
            return AlignmentGap::NoGap;
        if (!isPositive(run.tokens))
            return AlignmentGap::NoTokens;
        return hasPlan(run) ? AlignmentGap::NoGap : AlignmentGap::NoPlan;
    }
    return AlignmentGap::NotStated;
}

PackedColumn<double> placesOn(Alignment axis, const RunExtent &run, const Positions &positions)
{
    if (alignmentGap(axis, run) != AlignmentGap::NoGap)
        return {};
    switch (axis) {
    case Alignment::Step: return positions.steps;
    case Alignment::Epoch: return positions.epochs;
    case Alignment::Time: return positions.seconds;
    case Alignment::Fraction: return scaled(run, positions, 1);
    case Alignment::Tokens: return hasTokenCount(run) ? counted(run, positions.lines) : scaled(run, positions, *run.tokens);
    }
    return {};
}

bool hasPlaces(Alignment axis, const RunExtent &run, const Positions &positions)
{
    const size_t records = positions.lines.size();
    if (records == 0 || alignmentGap(axis, run) != AlignmentGap::NoGap)
        return false;
    const bool isBySteps = run.hasSteps && isPositive(run.steps);
    switch (axis) {
    case Alignment::Step: return positions.steps.size() == records;
    case Alignment::Epoch: return positions.epochs.size() == records;
    case Alignment::Time: return positions.seconds.size() == records;
    case Alignment::Tokens:
        if (hasTokenCount(run))
            return true;
        break;
    case Alignment::Fraction: break;
    }
    return (isBySteps ? positions.steps : positions.epochs).size() == records;
}

std::optional<size_t> recordBefore(const PackedColumn<double> &places, double place)
{
    if (std::isnan(place))
        return {};
    // What is left over when places are reckoned must not lose the record at `place` itself.
    const double slack = std::abs(place) * 1e-9;
    const auto next = std::upper_bound(places.begin(), places.end(), place + slack);
    return next == places.begin() ? std::nullopt : std::optional(size_t(next - places.begin()) - 1);
}

std::optional<double> lastReachedByAll(std::span<const PackedColumn<double>> places)
{
    double last = std::numeric_limits<double>::infinity();
    double begin = -last;
    for (const PackedColumn<double> &one : places) {
        if (one.empty())
            return {};
        last = std::min(last, one.back());
        begin = std::max(begin, one.front());
    }
    return !places.empty() && begin <= last ? std::optional(last) : std::nullopt;
}

} // namespace training
