// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/steps.h"

#include "training/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace training {
namespace {

/// How often a run logs.
struct Interval
{
    double steps = NaN;
    bool hasFirstStep = false; ///< the first record is step 1, the others are multiples
    double skipped = 0;        ///< steps before the first record, of a log that begins in the middle
};

/// The first segment of the train series: epochs grow evenly there.
struct FirstSegment
{
    double firstEpoch = NaN;
    double epochsPerRecord = NaN;
};

std::optional<qint64> cueValue(std::span<const Cue> cues, Cue::Kind kind)
{
    for (auto cue = cues.rbegin(); cue != cues.rend(); ++cue) {
        if (cue->kind == kind && cue->value > 0)
            return cue->value;
    }
    return {};
}

bool isRepeated(const StepHints &hints, qint64 line)
{
    return std::binary_search(hints.secondChannel.begin(), hints.secondChannel.end(), line);
}

FirstSegment firstSegment(const Series &train, const StepHints &hints)
{
    FirstSegment result;
    const qint64 end =
        hints.restarts->all.empty() ? std::numeric_limits<qint64>::max() : hints.restarts->all.front().line;
    double second = NaN; // the way from a first record at step 1 to the second is shorter than the others
    double last = NaN;
    double records = 0;
    for (const MetricPoint &point : train.points) {
        if (point.line >= end)
            break;
        if (!point.hasEpoch() || isRepeated(hints, point.line))
            continue;
        if (records == 0)
            result.firstEpoch = point.epoch;
        if (records == 1)
            second = point.epoch;
        last = point.epoch;
        ++records;
    }
    if (records >= 3 && last > second)
        result.epochsPerRecord = (last - second) / (records - 2);
    return result;
}

double largestEpoch(const Series &train)
{
    double largest = NaN;
    for (const MetricPoint &point : train.points)
        largest = std::fmax(largest, point.epoch);
    return largest;
}

/// The logging interval from the arguments, else from the planned steps and epochs, else from a first record
/// at step 1.
double stepsPerRecord(const Run &run, const Series &train, const StepHints &hints, const FirstSegment &first)
{
    if (const auto steps = cueValue(hints.cues, Cue::Kind::LoggingSteps))
        return double(*steps);
    const double ratio = first.epochsPerRecord / first.firstEpoch;
    const bool isRatioOfStepOne =
        ratio >= 2.5 && ratio < 10'000 && std::abs(ratio - std::round(ratio)) < 0.02 * ratio;
    const auto announced = cueValue(hints.cues, Cue::Kind::TotalSteps);
    const auto total = announced ? announced : run.progress.totalSteps;
    const auto planned = cueValue(hints.cues, Cue::Kind::Epochs);
    const double epochs = planned ? double(*planned) : hints.isFinished ? largestEpoch(train) : NaN;
    if (total && epochs > 0) {
        const double steps = std::round(double(*total) / epochs * first.epochsPerRecord);
        return steps >= 1 ? steps : NaN;
    }
    return isRatioOfStepOne ? std::round(ratio) : NaN;
}

Interval loggingInterval(const Run &run, const Series &train, const StepHints &hints)
{
    constexpr double Rounding = 0.005; // older trainers print two decimals
    const FirstSegment first = firstSegment(train, hints);
    Interval interval = {.steps = stepsPerRecord(run, train, hints, first)};
    const double position = first.firstEpoch / first.epochsPerRecord;
    if (interval.steps > 1)
        interval.hasFirstStep = position < (1 + 1 / interval.steps) / 2;
    if (first.firstEpoch - Rounding > 1.5 * first.epochsPerRecord)
        interval.skipped = (std::round(position) - 1) * interval.steps;
    return interval;
}

/// The step at which a segment goes on: that of the last earlier record below its first x.
double baseOf(const Series &train, const std::vector<double> &steps, double firstX, bool byStep)
{
    for (size_t i = steps.size(); i-- > 0;) {
        if (xOf(train.points[i], byStep) < firstX)
            return steps[i];
    }
    return 0;
}

/// Steps of a train series that prints none.
std::vector<double> countedSteps(const Series &train, const Interval &interval, const StepHints &hints)
{
    std::vector<double> steps;
    steps.reserve(train.points.size());
    double base = interval.skipped;
    double count[2] = {0, 0}; // records of each channel in this segment
    bool isFromStart = interval.hasFirstStep;
    size_t next = 0;
    for (const MetricPoint &point : train.points) {
        for (; next < hints.restarts->all.size() && point.line >= hints.restarts->all[next].line; ++next) {
            base = baseOf(train, steps, hints.restarts->all[next].firstX, hints.restarts->isByStep);
            isFromStart = interval.hasFirstStep && base == 0;
            count[0] = count[1] = 0;
        }
        double &records = count[isRepeated(hints, point.line) ? 1 : 0];
        ++records;
        const double intervals = isFromStart ? records - 1 : records;
        steps.push_back(intervals == 0 ? 1 : base + intervals * interval.steps);
    }
    return steps;
}

/// Steps of a train series that prints none, where the evaluation states its step: the records between two evaluations
/// are evenly apart. Empty when no evaluation does.
std::vector<double> stepsByEvaluations(const Run &run, const Series &train)
{
    std::vector<double> steps;
    const Series *evals = run.find("eval_loss");
    double lastStep = 0;
    double perRecord = NaN;
    for (size_t i = 0; evals && i < evals->points.size(); ++i) {
        const MetricPoint eval = evals->points[i];
        const PackedColumn<qint64> &lines = train.points.lines();
        const auto behind = size_t(std::ranges::lower_bound(lines, eval.line) - lines.begin());
        if (!eval.hasStep() || behind <= steps.size())
            continue;
        if (double(eval.step) > lastStep) // else the run was resumed: its pace is the one before
            perRecord = (double(eval.step) - lastStep) / double(behind - steps.size());
        for (size_t left = behind - steps.size(); left-- > 0;)
            steps.push_back(double(eval.step) - double(left) * perRecord);
        lastStep = double(eval.step);
    }
    while (!steps.empty() && steps.size() < train.points.size())
        steps.push_back(steps.back() + perRecord);
    return steps;
}

/// Pairs of epoch and step, sorted, for logs where some records print both.
std::vector<std::pair<double, double>> epochMap(const Series &train, const std::vector<bool> &isCurrent)
{
    std::vector<std::pair<double, double>> map;
    for (size_t i = 0; i < train.points.size(); ++i) {
        const MetricPoint &point = train.points[i];
        if (isCurrent[i] && point.hasStep() && point.hasEpoch())
            map.emplace_back(point.epoch, double(point.step));
    }
    std::sort(map.begin(), map.end());
    return map;
}

double interpolated(const std::vector<std::pair<double, double>> &map, double epoch)
{
    const auto after =
        std::lower_bound(map.begin(), map.end(), std::pair(epoch, -std::numeric_limits<double>::infinity()));
    if (after == map.end())
        return map.back().second;
    if (after == map.begin() || after->first == epoch)
        return after->second;
    const auto before = after - 1;
    const double share = (epoch - before->first) / (after->first - before->first);
    return before->second + share * (after->second - before->second);
}

/// Steps of any series: as printed, else through its epoch, else of the train record before it.
std::vector<double> stepsBeside(const Series &series, const Series &train,
                                const std::vector<double> &trainSteps,
                                const std::vector<std::pair<double, double>> &map)
{
    std::vector<double> steps;
    steps.reserve(series.points.size());
    size_t next = 0;
    for (const MetricPoint &point : series.points) {
        while (next < train.points.size() && train.points.lines()[next] <= point.line)
            ++next;
        if (point.hasStep())
            steps.push_back(double(point.step));
        else if (point.hasEpoch() && map.size() >= 2)
            steps.push_back(interpolated(map, point.epoch));
        else
            steps.push_back(next == 0 ? 0 : trainSteps[next - 1]);
    }
    return steps;
}

/// The train series of the process that wrote `name`: ranks print one after the other.
size_t trainSeriesFor(const Run &run, std::string_view name)
{
    const size_t at = name.rfind("@rank");
    const std::string wanted =
        "loss" + std::string(at == std::string_view::npos ? std::string_view() : name.substr(at));
    for (size_t i = 0; i < run.series.size(); ++i) {
        if (run.series[i].name == wanted)
            return i;
    }
    return run.series.size();
}

bool printsSteps(const Series &series)
{
    return std::ranges::none_of(series.points.steps(), [](qint64 step) { return step == MetricPoint::NoStep; });
}

std::vector<double> trainSteps(const Run &run, size_t index, const StepHints &hints)
{
    const Series &train = run.series[index];
    const bool printsSome = std::ranges::any_of(train.points.steps(), [](qint64 step) { return step != MetricPoint::NoStep; });
    if (!printsSome) {
        const Interval interval = loggingInterval(run, train, hints);
        const auto steps = interval.steps == interval.steps ? std::vector<double>() : stepsByEvaluations(run, train);
        return steps.empty() ? countedSteps(train, interval, hints) : steps;
    }
    const auto map = epochMap(train, run.isCurrent[index]);
    std::vector<double> steps;
    steps.reserve(train.points.size());
    for (const MetricPoint &point : train.points) {
        const double last = steps.empty() ? 0 : steps.back();
        steps.push_back(point.hasStep()                       ? double(point.step)
                        : point.hasEpoch() && map.size() >= 2 ? interpolated(map, point.epoch)
                                                              : last);
    }
    return steps;
}

} // namespace

void inferSteps(Run *run, const StepHints &hints)
{
    run->estimated.totalSteps = cueValue(hints.cues, Cue::Kind::TotalSteps);
    if (std::all_of(run->series.begin(), run->series.end(), printsSteps))
        return;
    const size_t main = trainSeriesFor(*run, {});
    if (main == run->series.size())
        return;
    std::vector<std::vector<double>> ofTrain(run->series.size());
    bool isKnown = false;
    for (const Series &series : run->series) {
        const size_t own = trainSeriesFor(*run, series.name);
        const size_t index = own < run->series.size() ? own : main;
        if (ofTrain[index].empty())
            ofTrain[index] = trainSteps(*run, index, hints);
        const Series &train = run->series[index];
        const auto map = printsSteps(series) ? std::vector<std::pair<double, double>>()
                                             : epochMap(train, run->isCurrent[index]);
        run->inferredSteps.push_back(stepsBeside(series, train, ofTrain[index], map));
        const PackedColumn<double> &steps = run->inferredSteps.back();
        isKnown |= std::any_of(steps.begin(), steps.end(), [](double step) { return step == step; });
    }
    if (!isKnown)
        run->inferredSteps.clear();
    else if (const double last = ofTrain[main].empty() ? NaN : ofTrain[main].back(); last == last)
        run->estimated.lastStep = qint64(last);
}

} // namespace training
