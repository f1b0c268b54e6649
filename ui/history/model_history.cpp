// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/model_history.h"

#include "text.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono;

namespace {

constexpr size_t RecentRuns = 10;
constexpr int EnoughStarts = 3; ///< of the recent runs, for a median

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

struct Duration
{
    QDateTime ended;
    seconds fromCreation;
    std::optional<seconds> fromStart; ///< when the log says when it began
};

/// Of the runs that succeeded last: from their start where enough of them know it, else from creation, never mixed.
std::vector<seconds> lastDurations(std::span<const HistoryJob> jobs, const QDateTime &now)
{
    std::vector<Duration> runs;
    for (const auto &[job, digest, name] : jobs) {
        const std::optional<seconds> time = text::runTime(job, now);
        if (job.status != JobStatus::Succeeded || !job.ended.isKnown() || !time || *time < 0s)
            continue;
        runs.push_back({job.ended.utc, *time, digest.started ? text::runTime(job, digest, now) : std::nullopt});
    }
    std::ranges::sort(runs, [](const Duration &a, const Duration &b) { return a.ended > b.ended; });
    runs.resize(std::min(runs.size(), RecentRuns), {});
    const auto knowing = std::ranges::count_if(runs, [](const Duration &run) { return run.fromStart.has_value(); });
    const bool isFromStart = knowing >= EnoughStarts;
    std::vector<seconds> times;
    for (const Duration &run : runs) {
        if (!isFromStart || run.fromStart)
            times.push_back(isFromStart ? *run.fromStart : run.fromCreation);
    }
    return times;
}

void takeDurations(ModelHistory &history, std::span<const HistoryJob> jobs, const QDateTime &now)
{
    std::vector<seconds> times = lastDurations(jobs, now);
    if (times.empty())
        return;
    std::ranges::sort(times);
    const size_t middle = times.size() / 2;
    const bool isOdd = times.size() % 2 == 1;
    history.medianDuration = isOdd ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    history.durations = int(times.size());
}

/// Succeeded or running, and nothing of its log was read yet.
bool isUnread(const HistoryJob &entry)
{
    const bool hasLog = entry.job.status == JobStatus::Succeeded || entry.job.status == JobStatus::Running;
    return hasLog && entry.digest == JobDigest();
}

std::vector<JobKey> unreadOf(std::span<const HistoryJob> jobs)
{
    std::vector<std::pair<QDateTime, JobKey>> dated;
    for (const HistoryJob &entry : jobs) {
        if (isUnread(entry))
            dated.emplace_back(entry.job.created.utc, entry.job.key);
    }
    std::ranges::sort(dated, [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second.id < b.second.id;
    });
    std::vector<JobKey> keys;
    std::ranges::transform(dated, std::back_inserter(keys), [](const auto &entry) { return entry.second; });
    return keys;
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
    history.unread = unreadOf(jobs);
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
