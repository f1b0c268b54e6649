// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/steps.h"

#include "training/logging_interval.h"
#include "training/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace training {
namespace {

bool isRepeated(const StepHints &hints, qint64 line)
{
    return std::binary_search(hints.secondChannel.begin(), hints.secondChannel.end(), line);
}

EpochPace paceOf(const Series &train, const StepHints &hints)
{
    EpochPace pace;
    const qint64 end =
        hints.restarts->all.empty() ? std::numeric_limits<qint64>::max() : hints.restarts->all.front().line;
    bool isFirst = true; // segment
    for (const MetricPoint &point : train.points) {
        isFirst = isFirst && point.line < end;
        if (isFirst && !isRepeated(hints, point.line))
            pace.add(point.epoch);
        else
            pace.pass(point.epoch);
    }
    return pace;
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
std::vector<double> countedSteps(const Series &train, const StepHints &hints, TrainSteps *tail)
{
    std::vector<double> steps;
    steps.reserve(train.points.size());
    StepCounter counter(tail->interval);
    size_t next = 0;
    for (const MetricPoint &point : train.points) {
        for (; next < hints.restarts->all.size() && point.line >= hints.restarts->all[next].line; ++next)
            counter.restart(baseOf(train, steps, hints.restarts->all[next].firstX, hints.restarts->isByStep));
        steps.push_back(counter.next(isRepeated(hints, point.line)));
    }
    tail->counter = counter;
    tail->restarts = next;
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

bool printsSteps(const Series &series)
{
    return std::ranges::none_of(series.points.steps(), [](qint64 step) { return step == MetricPoint::NoStep; });
}

std::vector<double> trainSteps(const Run &run, size_t index, const StepHints &hints, TrainSteps *tail)
{
    const Series &train = run.series[index];
    tail->printsSome = std::ranges::any_of(train.points.steps(), [](qint64 step) { return step != MetricPoint::NoStep; });
    if (!tail->printsSome) {
        tail->pace = paceOf(train, hints);
        tail->interval = loggingInterval(tail->pace, {hints.cues, run.progress.totalSteps, hints.isFinished});
        if (tail->interval.steps != tail->interval.steps) {
            auto steps = stepsByEvaluations(run, train);
            tail->isByEvaluations = !steps.empty();
            if (tail->isByEvaluations)
                return steps;
        }
        return countedSteps(train, hints, tail);
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

std::map<size_t, TrainSteps> inferSteps(Run *run, const StepHints &hints)
{
    run->estimated.totalSteps = cueValue(hints.cues, Cue::Kind::TotalSteps);
    std::map<size_t, TrainSteps> tails;
    if (std::all_of(run->series.begin(), run->series.end(), printsSteps))
        return tails;
    const size_t main = trainSeriesFor(*run, {});
    if (main == run->series.size())
        return tails;
    std::vector<std::vector<double>> ofTrain(run->series.size());
    bool isKnown = false;
    for (const Series &series : run->series) {
        const size_t own = trainSeriesFor(*run, series.name);
        const size_t index = own < run->series.size() ? own : main;
        const Series &train = run->series[index];
        if (const auto [place, isNew] = tails.try_emplace(index); isNew) {
            ofTrain[index] = trainSteps(*run, index, hints, &place->second);
            if (!train.points.empty()) {
                place->second.lastLine = train.points.lines().back();
                place->second.lastStep = ofTrain[index].back();
            }
        }
        const auto map = printsSteps(series) ? std::vector<std::pair<double, double>>()
                                             : epochMap(train, run->isCurrent[index]);
        PackedColumn<double> steps;
        for (const double step : stepsBeside(series, train, ofTrain[index], map))
            steps.push_back(step, run->inferredSteps.empty() ? nullptr : &run->inferredSteps.front());
        run->inferredSteps.push_back(steps);
        isKnown = isKnown || std::any_of(steps.begin(), steps.end(), [](double step) { return step == step; });
    }
    if (!isKnown)
        run->inferredSteps.clear();
    else if (const double last = ofTrain[main].empty() ? NaN : ofTrain[main].back(); last == last)
        run->estimated.lastStep = qint64(last);
    return tails;
}

} // namespace training
