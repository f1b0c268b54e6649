// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_data.h"

#include "chart/rise.h"
#include "chart/series_order.h"
#include "chart/series_shape.h"
#include "chart/usual_top.h"
#include "training/smoothing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

/// A series of the run, and which of its points stand on the main line.
struct Source
{
    Source(const training::Run &run, std::string_view name)
        : index(size_t(std::ranges::find(run.series, name, &Series::name) - run.series.begin()))
    {
        if (index == run.series.size())
            return;
        points = &run.series[index].points;
        if (index < run.inferredSteps.size() && run.inferredSteps[index].size() == points->size())
            inferred = &run.inferredSteps[index];
        if (index < run.isCurrent.size() && run.isCurrent[index].size() == points->size())
            isCurrent = &run.isCurrent[index];
        isWhole = !isCurrent || std::ranges::find(*isCurrent, false) == isCurrent->end();
    }

    /// Whether the records are those of `other`: their places need not be worked out again.
    bool standsBeside(const Source &other) const
    {
        const bool isSameRule = (!inferred && !other.inferred)
            || (inferred && other.inferred && inferred->isSharedWith(*other.inferred));
        return points && other.points && isWhole && other.isWhole && isSameRule
            && points->lines().isSharedWith(other.points->lines()) && points->steps().isSharedWith(other.points->steps())
            && points->epochs().isSharedWith(other.points->epochs())
            && points->elapsed().isSharedWith(other.points->elapsed());
    }

    size_t index;
    const MetricPoints *points = nullptr; ///< null when the run has no such series
    const PackedColumn<double> *inferred = nullptr;
    const std::vector<bool> *isCurrent = nullptr;
    bool isWhole = true; ///< all of them do
};

/// Takes over the main line of a series; places that it does not state are NaN for now.
ChartSeries columns(const Source &source)
{
    ChartSeries result;
    if (!source.points)
        return result;
    const MetricPoints &points = *source.points;
    if (source.isWhole) { // shared with the run
        result.lines = points.lines();
        result.values = points.values();
        result.axes[size_t(XAxis::Epoch)] = points.epochs();
        result.axes[size_t(XAxis::Time)] = points.elapsed();
    }
    for (size_t i = 0; i < points.size(); ++i) {
        if (source.isCurrent && !(*source.isCurrent)[i])
            continue;
        const qint64 step = points.steps()[i];
        const double inferred = step == MetricPoint::NoStep && source.inferred ? (*source.inferred)[i] : Unknown;
        result.axes[size_t(XAxis::Step)].push_back(step == MetricPoint::NoStep ? inferred : double(step));
        if (source.isWhole)
            continue;
        const MetricPoint point = points[i];
        result.lines.push_back(point.line);
        result.values.push_back(point.value);
        result.axes[size_t(XAxis::Epoch)].push_back(point.epoch);
        result.axes[size_t(XAxis::Time)].push_back(point.elapsed);
    }
    orderByPlace(&result);
    return result;
}

ChartSeries columns(const training::Run &run, std::string_view name)
{
    return columns(Source(run, name));
}

/// The same of a series whose records may be those of `lead`, which has its columns already.
ChartSeries columns(const Source &source, const Source &lead, const ChartSeries &leadColumns)
{
    if (leadColumns.byLine || !source.standsBeside(lead))
        return columns(source);
    ChartSeries result;
    result.lines = leadColumns.lines;
    result.axes = leadColumns.axes;
    result.values = source.points->values();
    return result;
}

std::vector<size_t> breakStarts(const PackedColumn<double> &values)
{
    std::vector<size_t> starts;
    bool isBroken = false;
    for (size_t i = 0; i < values.size(); ++i) {
        const bool wasBroken = std::exchange(isBroken, !std::isfinite(values[i]));
        if (isBroken && !wasBroken)
            starts.push_back(i);
    }
    return starts;
}

std::optional<size_t> bestOf(const PackedColumn<double> &values, bool isLess)
{
    std::optional<size_t> best;
    for (size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]) && (!best || (isLess ? values[i] < values[*best] : values[i] > values[*best])))
            best = i;
    }
    return best;
}

/// Where lines of the log stand on an axis: known places, ascending in both.
struct Places
{
    PackedColumn<qint64> lines;
    PackedColumn<double> x;

    explicit Places(const ChartSeries &series, XAxis axis)
    {
        double last = -std::numeric_limits<double>::infinity();
        for (size_t n = 0; n < series.size(); ++n) {
            const size_t i = series.inLineOrder(n);
            const double value = series.x(axis)[i];
            if (!std::isfinite(value))
                continue;
            lines.push_back(series.lines[i]);
            last = std::max(value, last);
            x.push_back(last);
        }
    }

    double of(qint64 line) const
    {
        const auto next = std::lower_bound(lines.begin(), lines.end(), line);
        const size_t i = size_t(next - lines.begin());
        if (i == lines.size())
            return x.back();
        if (i == 0 || lines[i] == line)
            return x[i];
        const double share = double(line - lines[i - 1]) / double(lines[i] - lines[i - 1]);
        return std::lerp(x[i - 1], x[i], share);
    }
};

/// Fills what is not known from `places`, and makes x ascend, which drawing and searching rely on.
void settle(ChartSeries *series, XAxis axis, const Places &places)
{
    double last = -std::numeric_limits<double>::infinity();
    PackedColumn<double> &x = series->axes[size_t(axis)];
    PackedColumn<double> settled;
    for (size_t i = 0; i < x.size(); ++i) {
        const double stated = x[i];
        last = std::max(std::isfinite(stated) ? stated : places.of(series->lines[i]), last);
        settled.push_back(last, &places.x);
    }
    x = std::move(settled);
}

/// Numbers the records of both series in line order: the place of last resort. Other series stand between them.
void numberRecords(ChartData *data)
{
    size_t t = 0;
    size_t e = 0;
    for (double number = 1; t < data->train.size() || e < data->eval.size(); ++number) {
        const bool isTrain =
            e == data->eval.size() || (t < data->train.size() && data->train.lines[t] <= data->eval.lines[e]);
        (isTrain ? data->train : data->eval).axes[size_t(XAxis::Record)].push_back(number);
        ++(isTrain ? t : e);
    }
    if (data->isEmpty())
        return;
    const Places places(data->lead(), XAxis::Record);
    for (NamedSeries &series : data->others) {
        for (const qint64 line : series.points.lines)
            series.points.axes[size_t(XAxis::Record)].push_back(places.of(line));
    }
}

/// Everything else that the log states, each with its places.
void addOthers(const training::Run &run, ChartData *data)
{
    const Source train(run, data->primary);
    for (const Series &series : run.series) {
        if (series.name == data->primary || series.name == "eval_" + data->primary)
            continue;
        NamedSeries named{.name = series.name, .points = columns(Source(run, series.name), train, data->train), .curve = {}};
        if (named.points.size() == 0)
            continue;
        named.points.breaks = breakStarts(named.points.values);
        named.isSteady = isSteady(named.points.values);
        auto curve = std::make_shared<training::Pyramid>();
        curve->reserve(named.points.size());
        for (const double value : named.points.values)
            curve->append(value);
        named.curve = std::move(curve);
        data->others.push_back(std::move(named));
    }
}

void choosePrimary(const training::Run &run, const ChartOptions &options, ChartData *data)
{
    SeriesNames names;
    for (const Series &series : run.series) {
        if (!series.points.empty())
            names.push_back(series.name);
    }
    data->method = methodOf(options.trainingType, names);
    if (!names.empty())
        data->primary = primarySeries(data->method, names);
}

/// Gives the memory back as well.
void drop(ChartData *data, XAxis axis)
{
    for (ChartSeries *series : {&data->train, &data->eval})
        series->axes[size_t(axis)] = {};
    for (NamedSeries &series : data->others)
        series.points.axes[size_t(axis)] = {};
}

void prepareAxis(ChartData *data, XAxis axis)
{
    const ChartSeries &lead = data->lead();
    data->hasAxis[size_t(axis)] = isStated(lead, axis);
    if (!data->hasAxis[size_t(axis)])
        return drop(data, axis);
    const PackedColumn<double> stated = lead.x(axis);
    if (axis == XAxis::Time) {
        joinClocks(&data->train);
        joinClocks(&data->eval);
    }
    const Places places(lead, axis);
    settle(&data->train, axis, places);
    settle(&data->eval, axis, places);
    for (NamedSeries &series : data->others) {
        PackedColumn<double> &x = series.points.axes[size_t(axis)];
        if (x.isSharedWith(stated) && series.points.lines.isSharedWith(lead.lines)) {
            x = lead.x(axis); // the same records
            continue;
        }
        if (axis == XAxis::Time)
            joinClocks(&series.points);
        settle(&series.points, axis, places);
    }
}

double usualTopOf(const training::Pyramid &smoothed)
{
    UsualTop top;
    top.update(smoothed);
    return top.value(smoothed);
}

} // namespace

const NamedSeries *ChartData::other(std::string_view name) const
{
    const auto found = std::ranges::find(others, name, &NamedSeries::name);
    return found == others.end() ? nullptr : &*found;
}

XAxis ChartData::firstAxis() const
{
    for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
        if (hasAxis[size_t(axis)])
            return axis;
    }
    return XAxis::Record;
}

std::optional<double> ChartData::plannedEnd(XAxis axis) const
{
    switch (axis) {
    case XAxis::Step:
        return totalSteps;
    case XAxis::Epoch:
        return epochs;
    case XAxis::Time:
    case XAxis::Record:
        break;
    }
    return {};
}

ChartData makeChartData(const training::Run &run, const ChartOptions &options)
{
    ChartData data;
    choosePrimary(run, options, &data);
    data.train = columns(run, data.primary);
    data.eval = columns(run, "eval_" + data.primary);
    data.learningRate = columns(run, "learning_rate");
    data.learningRate.axes = {};
    data.train.breaks = breakStarts(data.train.values);
    data.eval.breaks = breakStarts(data.eval.values);
    addOthers(run, &data);
    data.marks = logMarks(run);
    const bool isReward = data.primary.find("reward") != std::string::npos;
    if (data.isLoss() || isReward)
        data.bestEval = bestOf(data.eval.values, data.isLoss());
    const bool hasPrintedStep = std::any_of(run.series.begin(), run.series.end(), [](const Series &series) {
        return std::ranges::any_of(series.points.steps(), [](qint64 step) { return step != MetricPoint::NoStep; });
    });
    for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time})
        prepareAxis(&data, axis);
    data.areStepsEstimated = data.hasAxis[size_t(XAxis::Step)] && !hasPrintedStep;
    if (data.firstAxis() == XAxis::Record) {
        numberRecords(&data);
        data.hasAxis[size_t(XAxis::Record)] = !data.isEmpty();
    } else {
        drop(&data, XAxis::Record);
    }
    if (run.progress.totalSteps.value_or(0) > 0)
        data.totalSteps = double(*run.progress.totalSteps);
    data.epochs = options.epochs;
    const auto isNonPositive = [](double value) { return value <= 0; };
    data.nonPositiveTrain = size_t(std::ranges::count_if(data.train.values, isNonPositive));
    data.nonPositiveEval = size_t(std::ranges::count_if(data.eval.values, isNonPositive));
    data.hasNonPositive = data.nonPositiveTrain + data.nonPositiveEval > 0;
    data.curves = makeCurves(data, options.weight, false);
    return data;
}

std::shared_ptr<const ChartCurves> makeCurves(const ChartData &data, double weight, bool positiveOnly)
{
    // -inf counts as not positive: it breaks the line either way.
    const auto shown = [&](double value) { return positiveOnly && value <= 0 ? Unknown : value; };
    const auto pyramid = [&](const ChartSeries &series) {
        auto result = std::make_shared<training::Pyramid>();
        result->reserve(series.size());
        for (const double value : series.values)
            result->append(shown(value));
        return result;
    };
    auto curves = std::make_shared<ChartCurves>();
    curves->weight = weight;
    curves->positiveOnly = positiveOnly;
    const bool canShare = data.curves && data.curves->positiveOnly == positiveOnly;
    curves->train = canShare ? data.curves->train : pyramid(data.train);
    curves->eval = canShare ? data.curves->eval : pyramid(data.eval);
    auto smooth = std::make_shared<training::Pyramid>();
    smooth->reserve(data.train.size());
    training::Ema average(weight);
    for (const double value : data.train.values)
        smooth->append(average.add(shown(value)));
    // The start of a loss is high and of no interest; what rises, like a reward, ends at the top.
    curves->usualTop = data.isLoss() ? usualTopOf(*smooth) : double(curves->train->range(0, curves->train->size()).max);
    if (data.isLoss() && !data.train.breaks.empty())
        curves->rise = riseStart(smooth->values(), data.train.breaks.front());
    curves->smoothed = std::move(smooth);
    return curves;
}
