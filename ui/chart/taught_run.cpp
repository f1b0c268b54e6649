// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/taught_run.h"

#include "archive/archive_reader.h"
#include "chart/live_run.h"
#include "chart/run_facts.h"
#include "training/run.h"
#include "training/taught_pattern.h"

#include <utility>
#include <vector>

namespace {

constexpr size_t FirstBlocks = 5;
constexpr size_t LastBlocks = 15;

} // namespace

std::shared_ptr<const ChartData> makeTaughtData(RunFacts &facts, const training::BlockFacts &file, const ChartOptions &options,
                                                const std::atomic_bool &stops)
{
    const auto pattern = training::TaughtPattern::compile(options.taught.value_or(training::TaughtText()));
    if (!pattern)
        return nullptr;
    std::vector<std::pair<qint64, training::BlockFacts>> blocks;
    size_t samples = 0;
    const auto keep = [&](qint64 number, training::BlockFacts block) {
        block.lines = {}; // nobody asks here what kind each line is
        samples += block.samples.size();
        if (samples <= LiveRun::MostSamples)
            blocks.emplace_back(number, std::move(block));
    };
    if (!facts.each(0, stops, keep))
        return nullptr;
    training::TaughtReader lesson(*pattern);
    training::RunBuilder run(training::Wanted::All);
    run.complete(file);
    size_t found = 0;
    for (auto &[number, block] : blocks) {
        if (stops || samples + found > LiveRun::MostSamples)
            return nullptr;
        const size_t known = block.samples.size();
        // Text that was removed, or cannot be read, states nothing more than its facts.
        if (const auto lines = facts.lines(number); lines && !lesson.isHopeless())
            training::addTaughtSamples(&lesson, number * LinesPerBlock, *lines, &block);
        found += block.samples.size() - known;
        run.add(block);
    }
    if (found == 0)
        return nullptr;
    ChartData data = makeChartData(run.finish(), options);
    data.isTaught = true;
    return data.isEmpty() ? nullptr : std::make_shared<const ChartData>(std::move(data));
}

LogSample sampleOfLog(RunFacts &facts)
{
    LogSample sample;
    std::vector<qint64> numbers;
    const std::atomic_bool never = false;
    const auto log = facts.look();
    if (!log || !facts.each(0, never, [&](qint64 number, const training::BlockFacts &) { numbers.push_back(number); }))
        return sample;
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (i >= FirstBlocks && i + LastBlocks < numbers.size())
            continue;
        if (auto lines = facts.lines(numbers[i]))
            sample.parts.push_back({numbers[i] * LinesPerBlock, std::move(*lines)});
    }
    return sample;
}
