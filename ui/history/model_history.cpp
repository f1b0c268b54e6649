// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/model_history.h"

#include "text.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono;

namespace {

constexpr size_t RecentRuns = 10;

struct KnownLoss
{
    std::optional<double> value;
    bool isBest = true;
};

std::optional<double> finite(std::optional<double> value)
{
    return value && std::isfinite(*value) ? value : std::nullopt;
}

/// The best eval loss needs the whole log; the last one is what a part of it says.
KnownLoss lossOf(const JobDigest &digest)
{
    if (!digest.isPartial && finite(digest.bestEvalLoss))
        return {digest.bestEvalLoss, true};
    return {finite(digest.lastEvalLoss), false};
}

bool hasTrained(JobStatus status)
{
    return status != JobStatus::Pending && status != JobStatus::Queuing && status != JobStatus::Failed
        && status != JobStatus::Canceled;
}

/// Only a part of its log was read, or nothing yet: a better loss may stand in the rest.
bool mayHideABetter(const HistoryJob &entry)
{
    return entry.job.status == JobStatus::Succeeded && (entry.digest.isPartial || entry.digest == JobDigest());
}

void takeLoss(ModelHistory &history, const HistoryJob &entry)
{
    const KnownLoss loss = lossOf(entry.digest);
    if (mayHideABetter(entry))
        history.isBestCertain = false;
    if (!hasTrained(entry.job.status) || !loss.value || (history.best && *history.best <= *loss.value))
        return;
    history.best = loss.value;
    history.bestName = entry.name;
}

void takeDot(ModelHistory &history, const HistoryJob &entry)
{
    if (!entry.job.created.isKnown())
        return;
    ModelHistory::Dot dot{entry.job.key, entry.name, entry.job.status, entry.job.created.utc, {}, true};
    const bool isInLane = entry.job.status == JobStatus::Failed || entry.job.status == JobStatus::Canceled;
    if (!isInLane) {
        const KnownLoss loss = lossOf(entry.digest);
        dot.loss = loss.value;
        dot.isBest = loss.isBest;
    }
    if (isInLane || (dot.loss && hasTrained(dot.status)))
        history.dots.push_back(dot);
}

void takeDurations(ModelHistory &history, std::span<const HistoryJob> jobs, const QDateTime &now)
{
    std::vector<std::pair<QDateTime, seconds>> runs;
    for (const HistoryJob &entry : jobs) {
        const std::optional<seconds> time = text::runTime(entry.job, entry.digest, now);
        if (entry.job.status == JobStatus::Succeeded && entry.job.ended.isKnown() && time && *time >= 0s)
            runs.emplace_back(entry.job.ended.utc, *time);
    }
    std::ranges::sort(runs, [](const auto &a, const auto &b) { return a.first > b.first; });
    runs.resize(std::min(runs.size(), RecentRuns));
    if (runs.empty())
        return;
    std::ranges::sort(runs, [](const auto &a, const auto &b) { return a.second < b.second; });
    const size_t middle = runs.size() / 2;
    const bool isOdd = runs.size() % 2 == 1;
    history.medianDuration = isOdd ? runs[middle].second : (runs[middle - 1].second + runs[middle].second) / 2;
    history.durations = int(runs.size());
}

} // namespace

ModelHistory historyOf(std::span<const HistoryJob> jobs, const QDateTime &now)
{
    ModelHistory history;
    for (const HistoryJob &entry : jobs) {
        ++history.jobs;
        history.succeeded += entry.job.status == JobStatus::Succeeded;
        history.failed += entry.job.status == JobStatus::Failed;
        history.canceled += entry.job.status == JobStatus::Canceled;
        takeLoss(history, entry);
        takeDot(history, entry);
    }
    takeDurations(history, jobs, now);
    std::ranges::sort(history.dots, [](const auto &a, const auto &b) {
        return a.at != b.at ? a.at < b.at : a.key.id < b.key.id;
    });
    return history;
}

std::vector<std::pair<size_t, double>> bestSoFar(const ModelHistory &history)
{
    std::vector<std::pair<size_t, double>> steps;
    for (size_t i = 0; i < history.dots.size(); ++i) {
        if (const std::optional<double> loss = history.dots[i].loss)
            steps.emplace_back(i, steps.empty() ? *loss : std::min(*loss, steps.back().second));
    }
    return steps;
}
