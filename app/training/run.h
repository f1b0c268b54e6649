// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"
#include "values/job_digest.h"
#include "values/metric.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace training {

/// A stretch of a run between restarts.
struct Segment
{
    double firstX = 0; ///< step, or epoch when the series has no steps
    double lastX = 0;
    int count = 0;

    bool operator==(const Segment &) const = default;
};

/// A log read to its end: every series raw and in line order, and what segments and duplicates make of it.
struct Run
{
    std::vector<Series> series; ///< in order of first appearance; raw, before de-duplication
    std::map<std::string, double> summary;
    StepProgress progress;
    std::map<std::string, std::vector<Segment>> segments; ///< of `loss` and `eval_loss`
    /// For each series (same index) and point: true when it stands on the main line, after supersede and
    /// duplicates.
    std::vector<std::vector<bool>> isCurrent;
    /// The step of every point, same shape as `series`: as printed, else inferred from the order of the
    /// records and how often the run logs; NaN where nothing tells. Empty when every step is printed, or none
    /// can be inferred.
    std::vector<PackedColumn<double>> inferredSteps;
    /// What stands in for `progress` where the records print no steps: the last inferred step, the announced
    /// total.
    StepProgress estimated;
    std::vector<Cue> cues; ///< in the order of the log

    const Series *find(std::string_view name) const;
    /// Points of `series[index]` on the main line.
    int chartPoints(size_t index) const;
};

class RunTail;

/// Which series a run is assembled from.
enum class Wanted : std::uint8_t {
    All,
    Shown, ///< train and eval loss and learning rate: of a long log a fraction of the memory
};

bool isWanted(std::string_view series, Wanted wanted);

/// The log says that the training is over.
bool isFinished(const Run &run, std::span<const Cue> cues);

/// The second pass: segments, ranks, supersede and duplicates, over facts in line order. O(n log n). Takes the
/// log block by block, so that the facts of a long one need not be in memory at once, and goes on where it was when the log
/// grows.
class RunBuilder
{
public:
    explicit RunBuilder(Wanted wanted = Wanted::All);
    /// Goes its own way from here on. Costs what finish() costs for it.
    RunBuilder(const RunBuilder &other);
    RunBuilder &operator=(const RunBuilder &) = delete;
    ~RunBuilder();

    /// The next block in line order.
    void add(const BlockFacts &block);
    /// The metrics that the service keeps of the job (readResultFile()): they win where the log states the same step, and
    /// stand where the log says nothing.
    void complete(const BlockFacts &file);
    /// The run, with what the last block has left open.
    Run finish() const;
    /// The same with other samples of the last carry. `tail` tells how it goes on; it stays empty where the service's
    /// metrics are part of the run.
    Run finish(std::span<const Sample> pendingSamples, std::optional<RunTail> *tail = nullptr) const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

/// RunBuilder over facts that are in memory. `pendingSamples` are those of the last carry, `file` the metrics that the
/// service keeps of the job.
Run assemble(std::span<const BlockFacts> blocks, std::span<const Sample> pendingSamples, const BlockFacts &file = {});

/// How much of its log a run was read from.
enum class Coverage : std::uint8_t {
    Whole,
    Tail, ///< its end, from some block on
};

/// The few numbers for the table. `epochs` is the planned number, when known, for logs without steps. Leaves out what
/// only the archive knows: `reckonedAt` and `started`.
JobDigest digest(const Run &run, std::optional<double> epochs, Coverage coverage = Coverage::Whole);

} // namespace training
