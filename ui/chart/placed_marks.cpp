// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/placed_marks.h"

#include "chart/chart_text.h"
#include "chart/chart_words.h"

#include <algorithm>
#include <cmath>

namespace {

/// From the axis that a mark knows its place on to the chosen one.
std::optional<double> onAxis(const PlotState &state, double x, XAxis from)
{
    const ChartData &data = *state.data;
    if (from == state.axis)
        return x;
    if (!data.hasAxis[size_t(from)] || !data.hasAxis[size_t(state.axis)] || data.lead().values.empty())
        return {};
    return converted(data, x, from, state.axis);
}

/// The last record at or before a line.
std::optional<double> atLine(const PlotState &state, qint64 line)
{
    const ChartSeries &lead = state.data->lead();
    const size_t count = lead.recordsBefore(line + 1);
    if (count == 0 || lead.x(state.axis).empty())
        return {};
    return lead.x(state.axis)[lead.inLineOrder(count - 1)];
}

std::optional<double> placeOf(const PlotState &state, const RunMark &mark)
{
    if (mark.step)
        return onAxis(state, *mark.step, XAxis::Step);
    if (!mark.at.isValid() || !state.outlook.started.isValid())
        return {};
    const double seconds = double(state.outlook.started.msecsTo(mark.at)) / 1000;
    return seconds < 0 ? std::nullopt : onAxis(state, seconds, XAxis::Time);
}

std::optional<double> placeOf(const PlotState &state, const LogMark &mark)
{
    if (mark.step && state.data->hasAxis[size_t(XAxis::Step)])
        return onAxis(state, *mark.step, XAxis::Step);
    if (mark.epoch)
        return onAxis(state, *mark.epoch, XAxis::Epoch);
    return mark.line >= 0 ? atLine(state, mark.line) : std::nullopt;
}

QString detailOf(const LogMark &mark, const QString &place)
{
    switch (mark.kind) {
    case LogMark::Kind::Checkpoint:
        return ChartWords::tr("Checkpoint, %1", "a place: step 400").arg(place);
    case LogMark::Kind::Resumed:
        return ChartWords::tr("Resumed at %1: the values before that were written anew are left out.", "a place: step 400")
            .arg(place);
    case LogMark::Kind::Restarted:
        return ChartWords::tr("Started again: the values before that are left out.");
    }
    return {};
}

PlacedMark placed(const PlotState &state, const LogMark &mark, double x)
{
    PlacedMark result{.x = x, .word = {}, .detail = detailOf(mark, placeInText(x, state.axis))};
    if (mark.kind == LogMark::Kind::Checkpoint)
        return result;
    result.look = PlacedMark::Look::Line;
    result.word = mark.kind == LogMark::Kind::Resumed ? ChartWords::tr("resumed", "the run, at a line in the chart")
                                                      : ChartWords::tr("restarted", "the run, at a line in the chart");
    return result;
}

/// Whether the host, or a line before, has already told of it, to a pixel.
bool isKnown(const PlotState &state, const std::vector<PlacedMark> &marks, const PlacedMark &mark)
{
    return std::ranges::any_of(marks, [&](const PlacedMark &other) {
        return other.look == mark.look && std::abs(state.pixelX(other.x) - state.pixelX(mark.x)) < 1;
    });
}

const ChartSeries *brokenSeries(const PlotState &state)
{
    for (const ChartSeries *series : {&state.data->train, &state.data->eval}) {
        if (!series->breaks.empty())
            return series;
    }
    return nullptr;
}

} // namespace

std::vector<PlacedMark> placedMarks(const PlotState &state)
{
    std::vector<PlacedMark> marks;
    if (!state.data || !state.layers.marks)
        return marks;
    const auto add = [&](std::optional<double> x, PlacedMark mark) {
        if (!x || !state.x.contains(*x))
            return;
        mark.x = *x;
        marks.push_back(std::move(mark));
    };
    for (const RunMark &mark : state.outlook.marks) {
        const bool isTick = mark.kind == RunMark::Kind::Checkpoint;
        add(placeOf(state, mark), {.look = isTick ? PlacedMark::Look::Tick : PlacedMark::Look::Line,
                                   .word = isTick ? QString() : mark.word,
                                   .detail = mark.detail});
    }
    for (const LogMark &mark : state.data->marks) {
        const std::optional<double> x = placeOf(state, mark);
        if (!x)
            continue;
        PlacedMark candidate = placed(state, mark, *x);
        if (!isKnown(state, marks, candidate))
            add(x, std::move(candidate));
    }
    std::ranges::stable_sort(marks, {}, &PlacedMark::x);
    return marks;
}

QString markText(const PlotState &state, QPointF position)
{
    constexpr double reach = 6;
    if (!state.data || position.x() < state.area.left() - reach || position.x() > state.area.right() + reach)
        return {};
    QStringList texts;
    for (const PlacedMark &mark : placedMarks(state)) {
        const bool isNear = std::abs(state.pixelX(mark.x) - position.x()) <= reach;
        const bool isAtHeight = mark.look == PlacedMark::Look::Line
            ? position.y() <= state.area.bottom()
            : std::abs(position.y() - state.area.bottom()) <= 2 * reach;
        if (isNear && isAtHeight)
            texts << mark.detail;
    }
    const ChartSeries *broken = brokenSeries(state);
    if (broken && std::abs(state.pixelX(broken->x(state.axis)[broken->breaks.front()]) - position.x()) <= reach)
        texts << brokenText(state);
    return texts.join(u'\n');
}

QString brokenText(const PlotState &state)
{
    const ChartSeries *series = state.data ? brokenSeries(state) : nullptr;
    if (!series)
        return {};
    const size_t first = series->breaks.front();
    const QString place = placeInText(series->x(state.axis)[first], state.axis);
    const bool isEval = series == &state.data->eval;
    if (!state.data->isLoss()) {
        const QString name = QString::fromStdString((isEval ? "eval_" : "") + state.data->primary);
        return ChartWords::tr("%1 is no number from %2 on", "a metric, then a place: step 420").arg(name, place);
    }
    if (std::isnan(series->values[first]))
        return isEval ? ChartWords::tr("Eval loss became NaN at %1", "a place: step 420").arg(place)
                      : ChartWords::tr("Loss became NaN at %1", "a place: step 420").arg(place);
    return isEval ? ChartWords::tr("Eval loss became infinite at %1", "a place: step 420").arg(place)
                  : ChartWords::tr("Loss became infinite at %1", "a place: step 420").arg(place);
}

QString marksSummary(const PlotState &state)
{
    const std::vector<PlacedMark> marks = placedMarks(state);
    const auto ticks = std::ranges::count(marks, PlacedMark::Look::Tick, &PlacedMark::look);
    QStringList parts;
    if (ticks > 0)
        parts << ChartWords::tr("%n checkpoint(s)", "", int(ticks));
    for (const PlacedMark &mark : marks) {
        if (mark.look == PlacedMark::Look::Line)
            parts << mark.detail;
    }
    return parts.join(u' ');
}
