// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/metric.h"

#include "chart/chart_text.h"
#include "compare/plot_words.h"
#include "compare/run_extent.h"
#include "training/smoothing.h"

#include <algorithm>
#include <iterator>
#include <array>
#include <cmath>

namespace {

constexpr size_t FewestSmoothed = 20; ///< records; a shorter series shows each of them

struct NamedMetric
{
    const char *metric;
    const char *name;
    const char *inText;
};

constexpr std::array NamedMetrics{
    NamedMetric{"eval_loss", QT_TRANSLATE_NOOP("ComparePlot", "Eval loss"), QT_TRANSLATE_NOOP("ComparePlot", "eval loss")},
    NamedMetric{"loss", QT_TRANSLATE_NOOP("ComparePlot", "Train loss"), QT_TRANSLATE_NOOP("ComparePlot", "train loss")},
    NamedMetric{"learning_rate", QT_TRANSLATE_NOOP("ComparePlot", "Learning rate"),
                QT_TRANSLATE_NOOP("ComparePlot", "learning rate")},
    NamedMetric{"grad_norm", QT_TRANSLATE_NOOP("ComparePlot", "Grad norm"), QT_TRANSLATE_NOOP("ComparePlot", "grad norm")},
};

const NamedMetric *namedMetric(const Metric &metric)
{
    const auto found = std::ranges::find_if(NamedMetrics, [&](const NamedMetric &named) { return metric == named.metric; });
    return found == NamedMetrics.end() ? nullptr : &*found;
}

/// What the eval series is called that the job's own plot shows beside its primary one, which need not be the loss.
Metric evalOfPrimary(const ChartData &data)
{
    return "eval_" + data.primary;
}

/// The curve that the data has already, if any.
std::shared_ptr<const training::Pyramid> readyCurve(const ChartData &data, const Metric &metric)
{
    const bool isTrain = metric == data.primary;
    if (isTrain || metric == evalOfPrimary(data)) {
        const bool isRaw = data.curves && !data.curves->positiveOnly;
        return !isRaw ? nullptr : isTrain ? data.curves->train : data.curves->eval;
    }
    const NamedSeries *found = data.other(metric);
    return found ? found->curve : nullptr;
}

} // namespace

bool isEvalMetric(const Metric &metric)
{
    return metric.starts_with("eval");
}

double weightFor(const std::vector<ComparedRun> &runs, const Metric &metric, double weight)
{
    constexpr size_t many = 100;
    const auto hasFew = [&](const ComparedRun &run) {
        const ChartSeries *points = run.data ? pointsOf(*run.data, metric) : nullptr;
        return points && points->size() < many;
    };
    return isEvalMetric(metric) && std::ranges::any_of(runs, hasFew) ? 0 : weight;
}

QString metricName(const Metric &metric)
{
    const NamedMetric *named = namedMetric(metric);
    return named ? PlotWords::tr(named->name) : QString::fromStdString(metric);
}

QString metricInText(const Metric &metric)
{
    const NamedMetric *named = namedMetric(metric);
    return named ? PlotWords::tr(named->inText) : QString::fromStdString(metric);
}

bool isHigherBetter(const Metric &metric)
{
    static constexpr std::array words{"acc", "reward", "margin", "chosen", "bleu", "rouge", "f1", "score"};
    return std::ranges::any_of(words, [&](const char *word) { return metric.find(word) != Metric::npos; });
}

QString metricText(double value, const Metric &metric)
{
    return metric == "learning_rate" ? rateText(value) : lossText(value);
}

const ChartSeries *pointsOf(const ChartData &data, const Metric &metric)
{
    const NamedSeries *other = data.other(metric);
    const ChartSeries *found = other ? &other->points : nullptr;
    if (metric == data.primary)
        found = &data.train;
    else if (metric == evalOfPrimary(data))
        found = &data.eval;
    return found && found->size() > 0 ? found : nullptr;
}

std::vector<Metric> sharedMetrics(const std::vector<ComparedRun> &runs)
{
    std::vector<std::pair<Metric, int>> counted;
    for (const ComparedRun &run : runs) {
        if (!run.data)
            continue;
        std::vector<Metric> names{run.data->primary, evalOfPrimary(*run.data)};
        std::ranges::transform(run.data->others, std::back_inserter(names), &NamedSeries::name);
        for (const Metric &name : names) {
            if (namedMetric(name) || !pointsOf(*run.data, name))
                continue;
            const auto known = std::ranges::find(counted, name, &std::pair<Metric, int>::first);
            if (known == counted.end())
                counted.emplace_back(name, 1);
            else
                ++known->second;
        }
    }
    std::vector<Metric> shared;
    for (const auto &[metric, count] : counted) {
        if (count >= FewestCompared)
            shared.push_back(metric);
    }
    return shared;
}

std::optional<size_t> RunCurve::recordBefore(double place) const
{
    return training::recordBefore(places, place);
}

double RunCurve::nearestPlace(double place) const
{
    const size_t before = recordBefore(place).value_or(0);
    const size_t after = std::min(before + 1, size() - 1);
    return place - places[before] <= places[after] - place ? places[before] : places[after];
}

double RunCurve::placeOf(double x, XAxis axis) const
{
    const PackedColumn<double> &own = points->x(axis);
    const size_t next = size_t(std::lower_bound(own.begin(), own.end(), x) - own.begin());
    if (next == own.size())
        return own.back() > 0 ? places.back() * x / own.back() : places.back();
    if (next == 0)
        return own[0] > 0 ? places[0] * x / own[0] : places[0];
    return std::lerp(places[next - 1], places[next], (x - own[next - 1]) / (own[next] - own[next - 1]));
}

CurveWish curveWish(const ComparedRun &run, const Metric &metric, training::Alignment axis, double weight, bool positiveOnly)
{
    CurveWish wish{.data = run.data, .metric = metric, .axis = axis, .steps = {}, .epochs = {}, .tokens = {}, .weight = weight, .positiveOnly = positiveOnly};
    // Estimates change while a run goes on: curves are made anew only where they count.
    const bool isReckoned = axis == training::Alignment::Tokens || axis == training::Alignment::Fraction;
    if (run.data && isReckoned) {
        const training::RunExtent extent = extentOf(run);
        wish.steps = extent.steps;
        wish.epochs = extent.epochs;
        wish.tokens = extent.tokens;
    }
    return wish;
}

std::shared_ptr<const RunCurve> makeRunCurve(const CurveWish &wish)
{
    const ChartSeries *points = wish.data ? pointsOf(*wish.data, wish.metric) : nullptr;
    if (!points)
        return {};
    auto curve = std::make_shared<RunCurve>();
    curve->data = wish.data;
    curve->points = points;
    curve->isSmoothed = wish.weight > 0 && points->size() >= FewestSmoothed;
    // Any trainer's dense line is compared by its course, a constant is not: the average gives that back untouched.
    curve->shape = readyCurve(*wish.data, wish.metric);
    if (!curve->shape || curve->isSmoothed || wish.positiveOnly) {
        auto shape = std::make_shared<training::Pyramid>();
        shape->reserve(points->size());
        training::Ema average(curve->isSmoothed ? wish.weight : 0);
        for (const double value : points->values)
            shape->append(average.add(wish.positiveOnly && value <= 0 ? std::numeric_limits<double>::quiet_NaN() : value));
        curve->shape = std::move(shape);
    }
    training::RunExtent extent = extentOf({.key = {}, .name = {}, .shortName = {}, .job = {}, .digest = {}, .data = wish.data});
    extent.steps = wish.steps;
    extent.epochs = wish.epochs;
    extent.tokens = wish.tokens;
    curve->places = training::placesOn(wish.axis, extent, positionsOf(*points));
    if (isEvalMetric(wish.metric) && !isHigherBetter(wish.metric))
        curve->risesAfter = sustainedRise(curve->shape->values());
    return curve;
}

std::optional<size_t> sustainedRise(const SharedColumn<float> &values)
{
    constexpr size_t fewestBehind = 3;
    constexpr float leastRise = 0.02F;
    const auto isLower = [](float a, float b) { return std::isfinite(a) && !(a >= b); };
    const auto lowest = std::ranges::min_element(values, isLower);
    if (lowest == values.end() || !std::isfinite(*lowest) || *lowest <= 0)
        return {};
    const size_t first = size_t(lowest - values.begin());
    size_t steps = 0;
    size_t upwards = 0;
    float last = *lowest;
    for (size_t i = first + 1; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            continue;
        ++steps;
        upwards += values[i] > last;
        last = values[i];
    }
    const bool isSustained = steps >= fewestBehind && upwards * 3 >= steps * 2;
    return isSustained && last >= *lowest * (1 + leastRise) ? std::optional(first) : std::nullopt;
}
