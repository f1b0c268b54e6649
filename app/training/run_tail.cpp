// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/run_tail.h"

#include "training/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace training {
namespace {

size_t placeIn(const Run &run, std::string_view name)
{
    return size_t(std::ranges::find(run.series, name, &Series::name) - run.series.begin());
}

} // namespace

std::string RunTail::columnName(const std::string &series, int rank)
{
    return series + '@' + std::to_string(rank);
}

RunTail::RunTail(Assembled assembled)
    : m_isOpen(!assembled.hasSecondLogger)
    , m_wanted(assembled.wanted)
    , m_series(assembled.run.series.size())
    , m_loss(placeIn(assembled.run, "loss"))
    , m_primary(m_loss < m_series.size() ? m_loss : placeIn(assembled.run, "eval_loss"))
    , m_restarts(assembled.restarts)
    , m_cues(assembled.cues.begin(), assembled.cues.end())
    , m_progress(assembled.run.progress)
    , m_isFinished(isFinished(assembled.run, assembled.cues))
    , m_areStepsKnown(!assembled.run.inferredSteps.empty())
    , m_trains(std::move(assembled.steps))
{
    const Run &run = assembled.run;
    std::vector<int> columns(m_series.size(), 0);
    for (const auto &[name, series] : assembled.columns)
        m_series[series].isMerged = ++columns[series] > 1;
    m_columns = std::make_shared<const Columns>(std::move(assembled.columns));
    if (!m_trains.empty())
        m_rule = StepRule::Inferred;
    const size_t main = trainSeriesFor(run, {});
    for (size_t i = 0; i < m_series.size(); ++i) {
        const size_t own = trainSeriesFor(run, run.series[i].name);
        m_series[i].train = own < m_series.size() ? own : main;
        lookAt(run.series[i], run.isCurrent[i], &m_series[i]);
        m_lastLine = std::max(m_lastLine, m_series[i].lastLine);
    }
    for (const Cue &cue : m_cues)
        m_restartCue = isRestartCue(cue) ? std::max(m_restartCue, cue.line) : m_restartCue;
    if (m_primary < m_series.size()) {
        const PackedColumn<qint64> &steps = run.series[m_primary].points.steps();
        m_primaryPoints = steps.size();
        m_primarySteps = steps.size() - size_t(std::ranges::count(steps, MetricPoint::NoStep));
    }
    if (m_loss < m_series.size() && printsNoSteps(run.series[m_loss])) {
        m_channels.emplace().add(run.series[m_loss].points, assembled.records);
        if (!assembled.records.empty())
            m_lastLine = std::max(m_lastLine, assembled.records.back().line);
    }
}

/// Takes in what is there of a series.
void RunTail::lookAt(const Series &series, const std::vector<bool> &isCurrent, End *end)
{
    const PackedColumn<qint64> &lines = series.points.lines();
    const PackedColumn<qint64> &steps = series.points.steps();
    const auto train = m_trains.find(end->train);
    const bool hasMap = train != m_trains.end() && train->second.printsSome;
    for (size_t i = 0; i < lines.size(); ++i) {
        const qint64 line = lines[i];
        const bool hasStep = steps[i] != MetricPoint::NoStep;
        m_isOpen = m_isOpen && line >= end->lastLine;
        end->lastLine = line;
        if (!hasStep && m_rule == StepRule::Printed)
            m_rule = StepRule::Unknown;
        // Its step lies between those of two train records, and may move when the next one comes.
        if (!hasStep && hasMap && series.points[i].hasEpoch())
            m_isOpen = false;
        end->hasDropped = end->hasDropped || !isCurrent[i];
        if (!isCurrent[i])
            continue;
        end->hasStepless = end->hasStepless || !hasStep;
        end->largestStep = std::max(end->largestStep, steps[i]);
    }
}

std::optional<std::vector<RunTail::Point>> RunTail::add(const BlockFacts &facts)
{
    if (!std::exchange(m_isOpen, false))
        return {};
    takeRest(facts);
    if (mayMoveSteps(facts))
        return {};
    Arrived arrived(m_series.size());
    if (!sort(facts.samples, &arrived))
        return {};
    if (m_primary < m_series.size() && !isWithoutRestart(arrived[m_primary]))
        return {};
    if (m_channels && !isOneLogger(arrived[m_loss], facts.samples))
        return {};
    std::vector<Point> points;
    if (!addSteps(arrived, &points))
        return {};
    for (const Sample &sample : facts.samples)
        m_lastLine = std::max(m_lastLine, sample.point.line);
    m_isOpen = true;
    return points;
}

/// An evaluation that states its step tells those of the records before it, where nothing else does.
bool RunTail::mayMoveSteps(const BlockFacts &facts) const
{
    const bool isOpen = std::ranges::any_of(m_trains, [](const auto &train) {
        return !train.second.printsSome && train.second.interval.steps != train.second.interval.steps;
    });
    return isOpen && std::ranges::any_of(facts.samples, [](const Sample &sample) {
        return sample.series == "eval_loss" && sample.point.hasStep();
    });
}

void RunTail::takeRest(const BlockFacts &facts)
{
    for (const Cue &cue : facts.cues) {
        m_cues.push_back(cue);
        m_isFinished = m_isFinished || cue.kind == Cue::Kind::Finished;
        if (isRestartCue(cue))
            m_restartCue = std::max(m_restartCue, cue.line);
    }
    for (const SummaryValue &value : facts.summary)
        m_isFinished = m_isFinished || value.name == "train_runtime";
    if (facts.progress.lastStep)
        m_progress.lastStep = facts.progress.lastStep;
    if (facts.progress.totalSteps)
        m_progress.totalSteps = facts.progress.totalSteps;
}

bool RunTail::sort(const std::vector<Sample> &samples, Arrived *arrived)
{
    for (const Sample &sample : samples) {
        if (!isWanted(sample.series, m_wanted))
            continue;
        const auto column = m_columns->find(columnName(sample.series, sample.rank));
        if (column == m_columns->end())
            return false;
        End &end = m_series[column->second];
        if (!isOnMainLine(sample.point, &end))
            return false;
        (*arrived)[column->second].push_back(sample.point);
    }
    return true;
}

/// And takes no other point from it.
bool RunTail::isOnMainLine(const MetricPoint &point, End *end) const
{
    const qint64 before = std::exchange(end->lastLine, point.line);
    if (point.line < before || (end->isMerged && point.line == before))
        return false;
    if (!m_restarts.all.empty()) {
        const Restart &last = m_restarts.all.back();
        // A series that the new run states for the first time gives up its points of the one before.
        if (point.line < last.line || (last.isFresh && before < last.line))
            return false;
    }
    if (!m_restarts.all.empty() && xOf(point, m_restarts.isByStep) == std::numeric_limits<double>::infinity())
        return false;
    // Equal steps are duplicates, unless some point of the series has none.
    if (!point.hasStep()) {
        if (!end->hasStepless && end->hasDropped)
            return false;
        end->hasStepless = true;
    } else if (!end->hasStepless && point.step <= end->largestStep) {
        return false;
    }
    end->largestStep = std::max(end->largestStep, point.step);
    return true;
}

bool RunTail::isWithoutRestart(const std::vector<MetricPoint> &points)
{
    Reached &reached = m_restarts.reached;
    for (const MetricPoint &point : points) {
        ++m_primaryPoints;
        m_primarySteps += point.hasStep();
        const double x = xOf(point, m_restarts.isByStep);
        if (x != x)
            continue;
        const bool mayBegin = m_restartCue > reached.lastLine || point.elapsed < reached.largestElapsed / 2;
        if (x < reached.largestX || (x == reached.largestX && mayBegin))
            return false;
        reached.lastX = reached.largestX = x;
        reached.largestElapsed = std::fmax(reached.largestElapsed, point.elapsed);
        reached.lastLine = point.line;
    }
    return m_restarts.isByStep == (2 * m_primarySteps >= m_primaryPoints);
}

bool RunTail::isOneLogger(const std::vector<MetricPoint> &loss, const std::vector<Sample> &samples)
{
    std::vector<RecordKeys> records;
    for (const Sample &sample : samples) {
        if (sample.point.hasStep())
            continue;
        if (sample.point.line <= m_lastLine) // belongs to a record that is counted already
            return false;
        if (records.empty() || records.back().line != sample.point.line)
            records.push_back({.line = sample.point.line});
        records.back().mix += hashOf(sample.series);
        ++records.back().keys;
    }
    std::ranges::stable_sort(records, {}, &RecordKeys::line);
    m_channels->add(loss, records);
    return m_channels->isOneLogger();
}

/// The steps of new train points.
bool RunTail::countTrain(size_t train, const std::vector<MetricPoint> &points, std::vector<double> *steps)
{
    TrainSteps &end = m_trains.at(train);
    if (end.isByEvaluations)
        return false;
    for (const MetricPoint &point : points) {
        // What stands on lines up to here has got its step from the train record before.
        if (point.line <= std::max(m_lastLine, end.lastLine))
            return false;
        end.lastLine = point.line;
        if (end.printsSome) {
            if (!point.hasStep() && point.hasEpoch())
                return false;
            end.lastStep = point.hasStep() ? double(point.step) : end.lastStep;
        } else {
            if (point.hasStep() || end.restarts < m_restarts.all.size())
                return false;
            if (m_restarts.all.empty())
                end.pace.add(point.epoch);
            else
                end.pace.pass(point.epoch);
            end.lastStep = end.counter.next(false);
        }
        steps->push_back(end.lastStep);
    }
    return true;
}

/// What has been counted by an interval stays so only while it is the same.
bool RunTail::keepsIntervals() const
{
    const LoggingHints hints{m_cues, m_progress.totalSteps, m_isFinished};
    return std::ranges::all_of(m_trains, [&](const auto &train) {
        const TrainSteps &end = train.second;
        return end.printsSome || isSame(loggingInterval(end.pace, hints), end.interval);
    });
}

bool RunTail::addSteps(const Arrived &arrived, std::vector<Point> *points)
{
    const std::map<size_t, TrainSteps> before = m_trains;
    std::map<size_t, std::vector<double>> steps;
    for (const auto &[train, end] : before) {
        if (!countTrain(train, arrived[train], &steps[train]))
            return false;
    }
    if (!keepsIntervals())
        return false;
    for (size_t i = 0; i < arrived.size(); ++i) {
        if (m_rule == StepRule::Inferred) {
            const size_t train = m_series[i].train;
            if (!addSteps(i, arrived[i], arrived[train], steps[train], before.at(train), points))
                return false;
            continue;
        }
        for (const MetricPoint &point : arrived[i]) {
            if (m_rule == StepRule::Printed && !point.hasStep())
                return false;
            points->push_back({i, point, NaN});
        }
    }
    return true;
}

bool RunTail::addSteps(size_t series, const std::vector<MetricPoint> &added, const std::vector<MetricPoint> &ofTrain,
                       const std::vector<double> &trainSteps, const TrainSteps &before, std::vector<Point> *points) const
{
    double step = before.lastStep;
    size_t next = 0;
    for (const MetricPoint &point : added) {
        if (point.line < before.lastLine)
            return false;
        for (; next < ofTrain.size() && ofTrain[next].line <= point.line; ++next)
            step = trainSteps[next];
        if (!point.hasStep() && point.hasEpoch() && before.printsSome)
            return false;
        const double own = point.hasStep() ? double(point.step) : step;
        if (!m_areStepsKnown && own == own)
            return false;
        points->push_back({series, point, m_areStepsKnown ? own : NaN});
    }
    return true;
}

} // namespace training
