// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_tail.h"
#include "training/run.h"
#include "training/run_tail.h"

#include <memory>
#include <optional>

/// A log that grows, as its chart shows it. What has been read stays here, packed; a block more at the end costs what is in
/// it. Where a block changes what was before (a restart, a second logger), the run is assembled anew from memory. For a
/// worker: any thread, one at a time.
class LiveRun
{
public:
    /// Of a log with more samples (a million records of twenty keys, some 200 MB) only the losses and the learning rate are
    /// shown.
    static constexpr size_t MostSamples = 20'000'000;

    explicit LiveRun(training::Wanted wanted = training::Wanted::All);

    /// The metrics that the service keeps of the job. Before the first block.
    void complete(const training::BlockFacts &file);
    /// The next block in line order, or the last one again, which has become longer. False when the log has to be read anew
    /// from its first block: the last one is another one than it was.
    bool add(qint64 number, training::BlockFacts facts);
    /// Number of the last block, -1 before the first.
    qint64 lastBlock() const { return m_number; }
    size_t samples() const { return m_samples; }
    /// How often the run was assembled from its first block on.
    int assemblies() const { return m_assemblies; }

    ChartData data(const ChartOptions &options);

private:
    bool goOn(const training::BlockFacts &facts);
    void assemble(const ChartOptions &options);

    std::unique_ptr<training::RunBuilder> m_builder;
    std::optional<training::RunTail> m_run; ///< empty while the run has to be assembled
    std::optional<ChartTail> m_chart;       ///< there together with m_run
    std::optional<ChartData> m_data;        ///< assembled, but not to be gone on with
    qint64 m_number = -1;
    training::BlockFacts m_last; ///< facts of the last block
    size_t m_samples = 0;
    int m_assemblies = 0;
};
