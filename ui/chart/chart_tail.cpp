// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_tail.h"

#include "chart/rise.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

constexpr double Lowest = -std::numeric_limits<double>::infinity();

/// The points of a series that stand on the main line, as makeChartData() takes them.
class MainLine
{
public:
    MainLine(const training::Run &run, size_t index)
        : m_points(run.series[index].points)
        , m_isCurrent(run.isCurrent[index])
        , m_inferred(run.inferredSteps.empty() ? nullptr : &run.inferredSteps[index])
    {}

    size_t size() const { return m_points.size(); }
    bool isCurrent(size_t i) const { return m_isCurrent[i]; }
    qint64 line(size_t i) const { return m_points.lines()[i]; }
    /// First point behind `line`.
    size_t after(qint64 line) const
    {
        return size_t(std::ranges::upper_bound(m_points.lines(), line) - m_points.lines().begin());
    }

    double stated(size_t i, XAxis axis) const
    {
        if (axis == XAxis::Epoch)
            return m_points.epochs()[i];
        if (axis == XAxis::Time)
            return m_points.elapsed()[i];
        const qint64 step = m_points.steps()[i];
        if (step != MetricPoint::NoStep)
            return double(step);
        return m_inferred ? (*m_inferred)[i] : std::numeric_limits<double>::quiet_NaN();
    }

private:
    const MetricPoints &m_points;
    const std::vector<bool> &m_isCurrent;
    const PackedColumn<double> *m_inferred;
};

bool isEnough(size_t stated, size_t points)
{
    return stated > 0 && stated * 2 >= points;
}

} // namespace

void ChartTail::Places::add(qint64 line, double value, const ChartSeries &lead, size_t axis)
{
    x.push_back(x.empty() ? value : std::max(value, x.back()), &lead.axes[axis]);
    lines.push_back(line, &lead.lines);
}

double ChartTail::Places::of(qint64 line) const
{
    const size_t i = size_t(std::ranges::lower_bound(lines, line) - lines.begin());
    if (i == lines.size())
        return x.back();
    if (i == 0 || lines[i] == line)
        return x[i];
    const double share = double(line - lines[i - 1]) / double(lines[i] - lines[i - 1]);
    return std::lerp(x[i - 1], x[i], share);
}

double ChartTail::Clock::next(double seconds)
{
    if (!std::isfinite(seconds))
        return seconds;
    if (seconds + offset < last)
        offset = last;
    last = seconds + offset;
    return last;
}

bool ChartTail::Reached::take(double ownStep, double ownEpoch)
{
    hasStepless = hasStepless || !std::isfinite(ownStep);
    isStepBack = isStepBack || ownStep < step;
    isEpochBack = isEpochBack || ownEpoch < epoch;
    step = std::fmax(step, ownStep);
    epoch = std::fmax(epoch, ownEpoch);
    return !isStepBack && !(hasStepless && isEpochBack);
}

ChartTail::ChartTail(const training::Run &run, const ChartData &data)
    : m_isOpen(!data.hasAxis[size_t(XAxis::Record)]) // a number of one's own moves with every record before
    , m_data(data)
    , m_series(2 + data.others.size())
    , m_places(run.series.size(), Nowhere)
    , m_lead(data.train.values.empty() ? 1 : 0)
    , m_hasPrintedStep(!data.areStepsEstimated)
    , m_weight(data.curves->weight)
    , m_average(m_weight)
    , m_smoothed(*data.curves->smoothed)
    , m_rise(data.curves->rise)
{
    m_series[0].points = std::exchange(m_data.train, {});
    m_series[0].curve = *data.curves->train;
    m_series[1].points = std::exchange(m_data.eval, {});
    m_series[1].curve = *data.curves->eval;
    for (size_t i = 0; i < data.others.size(); ++i) {
        m_series[2 + i].points = std::exchange(m_data.others[i].points, {});
        m_series[2 + i].curve = *std::exchange(m_data.others[i].curve, nullptr);
        for (const double value : m_series[2 + i].points.values)
            m_series[2 + i].turns.add(value);
    }
    m_data.learningRate = {};
    m_data.curves.reset();
    for (const double value : m_series[0].points.values)
        m_average.add(value);
    m_top.update(m_smoothed);
    size_t lead = Nowhere;
    for (size_t i = 0; i < run.series.size(); ++i) {
        const std::string &name = run.series[i].name;
        const auto other = std::ranges::find(m_data.others, name, &NamedSeries::name);
        m_places[i] = name == data.primary           ? 0
                      : name == "eval_" + data.primary ? 1
                      : other == m_data.others.end() ? Nowhere
                                                     : 2 + size_t(other - m_data.others.begin());
        lead = m_places[i] == m_lead ? i : lead;
    }
    if (lead != Nowhere)
        adoptLead(run, lead);
    for (size_t i = 0; i < run.series.size(); ++i) {
        if (m_places[i] != Nowhere)
            adopt(run, i);
    }
}

/// Where the lead stands says where everything else does.
void ChartTail::adoptLead(const training::Run &run, size_t index)
{
    const MainLine line(run, index);
    const ChartSeries &points = m_series[m_lead].points;
    for (size_t axis = 0; axis < Axes; ++axis) {
        for (size_t i = 0; i < line.size(); ++i)
            m_stated[axis] += line.isCurrent(i) && std::isfinite(line.stated(i, XAxis(axis)));
        Places &places = m_axes[axis];
        if (!m_data.hasAxis[axis])
            continue;
        if (m_stated[axis] == points.size()) {
            places.lines = points.lines;
            places.x = points.axes[axis];
            continue;
        }
        Clock clock;
        for (size_t i = 0; i < line.size(); ++i) {
            if (!line.isCurrent(i))
                continue;
            const double stated = line.stated(i, XAxis(axis));
            const double value = XAxis(axis) == XAxis::Time ? clock.next(stated) : stated;
            if (std::isfinite(value))
                places.add(line.line(i), value, points, axis);
        }
    }
}

/// Finds what of a series is not settled yet, and lets its columns end there.
void ChartTail::adopt(const training::Run &run, size_t index)
{
    const MainLine line(run, index);
    Growing &series = m_series[m_places[index]];
    for (size_t i = 0; i < line.size(); ++i) {
        if (line.isCurrent(i))
            series.reached.take(line.stated(i, XAxis::Step), line.stated(i, XAxis::Epoch));
    }
    for (size_t axis = 0; axis < Axes; ++axis) {
        if (!m_data.hasAxis[axis])
            continue;
        std::vector<Unsettled> &unsettled = series.unsettled[axis];
        const bool isTime = XAxis(axis) == XAxis::Time;
        const size_t behind = line.after(m_axes[axis].lines.back());
        for (size_t i = isTime ? 0 : behind; i < line.size(); ++i) {
            if (!line.isCurrent(i))
                continue;
            double value = line.stated(i, XAxis(axis));
            if (isTime)
                value = series.clock.next(value);
            if (i >= behind && (!unsettled.empty() || !std::isfinite(value)))
                unsettled.push_back({line.line(i), value});
        }
        if (unsettled.empty())
            continue;
        const PackedColumn<double> whole = std::exchange(series.points.axes[axis], {});
        for (size_t i = 0; i + unsettled.size() < whole.size(); ++i)
            series.points.axes[axis].push_back(whole[i], &whole);
    }
}

bool ChartTail::add(const std::vector<training::RunTail::Point> &points)
{
    if (!std::exchange(m_isOpen, false))
        return false;
    for (const bool isLead : {true, false}) {
        for (const training::RunTail::Point &point : points) {
            const size_t place = m_places[point.series];
            if (place == Nowhere)
                return false;
            if ((place == m_lead) != isLead)
                continue;
            if (!m_series[place].reached.take(point.point.hasStep() ? double(point.point.step) : point.inferredStep,
                                              point.point.epoch))
                return false;
            append(&m_series[place], point);
        }
    }
    for (size_t axis = 0; axis < Axes; ++axis) {
        if (isEnough(m_stated[axis], lead().points.size()) != m_data.hasAxis[axis])
            return false;
    }
    settle(&m_series[m_lead]);
    for (Growing &series : m_series)
        settle(&series);
    m_top.update(m_smoothed);
    m_isOpen = true;
    return true;
}

void ChartTail::append(Growing *series, const training::RunTail::Point &point)
{
    const bool isLead = series == m_series.data() + m_lead;
    ChartSeries &points = series->points;
    points.lines.push_back(point.point.line, &lead().points.lines);
    appendValue(series, point.point.value);
    m_hasPrintedStep = m_hasPrintedStep || point.point.hasStep();
    const double step = point.point.hasStep() ? double(point.point.step) : point.inferredStep;
    const std::array<double, Axes> stated{step, point.point.epoch, series->clock.next(point.point.elapsed)};
    for (size_t axis = 0; axis < Axes; ++axis) {
        m_stated[axis] += isLead && std::isfinite(stated[axis]);
        if (!m_data.hasAxis[axis])
            continue;
        series->unsettled[axis].push_back({point.point.line, stated[axis]});
        if (isLead && std::isfinite(stated[axis]))
            m_axes[axis].add(point.point.line, stated[axis], points, axis);
    }
}

void ChartTail::appendValue(Growing *series, double value)
{
    ChartSeries &points = series->points;
    const bool wasBroken = !points.values.empty() && !std::isfinite(points.values.back());
    if (!std::isfinite(value) && !wasBroken)
        points.breaks.push_back(points.size());
    points.values.push_back(value);
    series->curve.append(value);
    series->turns.add(value);
    if (series == &m_series[0]) {
        smooth(value);
        m_data.nonPositiveTrain += value <= 0;
    } else if (series == &m_series[1]) {
        judgeEval();
        m_data.nonPositiveEval += value <= 0;
    }
    m_data.hasNonPositive = m_data.nonPositiveTrain + m_data.nonPositiveEval > 0;
}

/// The next value of the train curve, which has it already.
void ChartTail::smooth(double value)
{
    m_smoothed.append(m_average.add(value));
    const std::vector<size_t> &breaks = m_series[0].points.breaks;
    if (m_data.isLoss() && breaks.size() == 1 && breaks.front() + 1 == m_smoothed.size())
        m_rise = riseStart(m_smoothed.values(), breaks.front());
}

/// The last eval value may be the best.
void ChartTail::judgeEval()
{
    const PackedColumn<double> &values = m_series[1].points.values;
    const bool isReward = m_data.primary.find("reward") != std::string::npos;
    if (!std::isfinite(values.back()) || !(m_data.isLoss() || isReward))
        return;
    const double best = m_data.bestEval ? values[*m_data.bestEval] : values.back();
    if (!m_data.bestEval || (m_data.isLoss() ? values.back() < best : values.back() > best))
        m_data.bestEval = values.size() - 1;
}

double ChartTail::settled(const Unsettled &point, double last, const Places &places) const
{
    return std::max(std::isfinite(point.stated) ? point.stated : places.of(point.line), last);
}

void ChartTail::settle(Growing *series)
{
    for (size_t axis = 0; axis < Axes; ++axis) {
        std::vector<Unsettled> &unsettled = series->unsettled[axis];
        PackedColumn<double> &x = series->points.axes[axis];
        const Places &places = m_axes[axis];
        size_t done = 0;
        for (; done < unsettled.size(); ++done) {
            const Unsettled &point = unsettled[done];
            if (!std::isfinite(point.stated) && !places.isSettled(point.line))
                break;
            x.push_back(settled(point, x.empty() ? Lowest : x.back(), places), &places.x);
        }
        unsettled.erase(unsettled.begin(), unsettled.begin() + ptrdiff_t(done));
    }
}

void ChartTail::setWeight(double weight)
{
    if (weight == m_weight)
        return;
    m_weight = weight;
    m_average = training::Ema(weight);
    m_smoothed = {};
    const ChartSeries &train = m_series[0].points;
    m_smoothed.reserve(train.size());
    for (const double value : train.values)
        m_smoothed.append(m_average.add(value));
    m_top = {};
    m_top.update(m_smoothed);
    m_rise.reset();
    if (m_data.isLoss() && !train.breaks.empty())
        m_rise = riseStart(m_smoothed.values(), train.breaks.front());
}

ChartSeries ChartTail::finished(const Growing &series) const
{
    ChartSeries points = series.points;
    for (size_t axis = 0; axis < Axes; ++axis) {
        PackedColumn<double> &x = points.axes[axis];
        for (const Unsettled &point : series.unsettled[axis])
            x.push_back(settled(point, x.empty() ? Lowest : x.back(), m_axes[axis]));
    }
    return points;
}

std::shared_ptr<const ChartCurves> ChartTail::curves() const
{
    auto curves = std::make_shared<ChartCurves>();
    curves->weight = m_weight;
    curves->train = std::make_shared<const training::Pyramid>(m_series[0].curve);
    curves->smoothed = std::make_shared<const training::Pyramid>(m_smoothed);
    curves->eval = std::make_shared<const training::Pyramid>(m_series[1].curve);
    curves->rise = m_rise;
    curves->usualTop = m_data.isLoss() ? m_top.value(m_smoothed) : double(curves->train->range(0, curves->train->size()).max);
    return curves;
}

ChartData ChartTail::data(const StepProgress &progress) const
{
    ChartData data = m_data;
    data.train = finished(m_series[0]);
    data.eval = finished(m_series[1]);
    const auto takeRate = [&data](const ChartSeries &points) {
        data.learningRate = {.lines = points.lines, .values = points.values, .axes = {}, .breaks = {}};
    };
    if (data.primary == "learning_rate")
        takeRate(data.train);
    for (size_t i = 0; i < data.others.size(); ++i) {
        NamedSeries &other = data.others[i];
        other.points = finished(m_series[2 + i]);
        other.isSteady = m_series[2 + i].turns.areFew();
        other.curve = std::make_shared<const training::Pyramid>(m_series[2 + i].curve);
        if (other.name == "learning_rate")
            takeRate(other.points);
    }
    data.areStepsEstimated = data.hasAxis[size_t(XAxis::Step)] && !m_hasPrintedStep;
    data.totalSteps.reset();
    if (progress.totalSteps.value_or(0) > 0)
        data.totalSteps = double(*progress.totalSteps);
    data.curves = curves();
    return data;
}
