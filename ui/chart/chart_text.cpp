// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_text.h"

#include "chart/chart_words.h"

#include <QLocale>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

/// tr() in the context of the widget that shows the words.
QString clockText(double seconds)
{
    const qint64 whole = std::llround(seconds);
    const auto two = [](qint64 value) { return u"%1"_s.arg(value, 2, 10, '0'_L1); };
    return u"%1:%2:%3"_s.arg(whole / 3600).arg(two(whole / 60 % 60), two(whole % 60));
}

QString wallClock(const QDateTime &start, double seconds)
{
    return QLocale().toString(start.addMSecs(std::llround(seconds * 1000)).time(), u"HH:mm:ss"_s);
}

QString plain(double value)
{
    return QLocale::c().toString(value, 'g', 12);
}

} // namespace

QString lossText(double value)
{
    if (!std::isfinite(value))
        return notANumberText(value);
    const double size = std::abs(value);
    const bool isPlain = value == 0 || (size >= 0.001 && size < 1e7);
    return isPlain ? QLocale().toString(value, 'f', 4) : QLocale().toString(value, 'e', 3);
}

QString rateText(double value)
{
    return std::isfinite(value) ? QLocale::c().toString(value, 'g', 4) : notANumberText(value);
}

QString placeText(double x, XAxis axis)
{
    const QLocale locale;
    switch (axis) {
    case XAxis::Epoch:
        return locale.toString(x, 'f', 2);
    case XAxis::Time:
        return clockText(x);
    case XAxis::Step:
    case XAxis::Record:
        break;
    }
    return locale.toString(std::llround(x));
}

QString placeTitle(double x, XAxis axis)
{
    const QString place = placeText(x, axis);
    switch (axis) {
    case XAxis::Step:
        return ChartWords::tr("Step %1").arg(place);
    case XAxis::Epoch:
        return ChartWords::tr("Epoch %1").arg(place);
    case XAxis::Record:
        return ChartWords::tr("Record %1", "ordinal number of a metric line").arg(place);
    case XAxis::Time:
        break;
    }
    return place;
}

QString primaryName(const ChartData &data, bool isEval)
{
    const QString name = QString::fromStdString(data.primary);
    return isEval ? u"eval_"_s + name : name;
}

QString notANumberText(double value)
{
    if (std::isnan(value))
        return u"NaN"_s;
    return value > 0 ? u"∞"_s : u"−∞"_s;
}

QString placeInText(double x, XAxis axis)
{
    const QString place = placeText(x, axis);
    switch (axis) {
    case XAxis::Step:
        return ChartWords::tr("step %1").arg(place);
    case XAxis::Epoch:
        return ChartWords::tr("epoch %1").arg(place);
    case XAxis::Record:
        return ChartWords::tr("record %1").arg(place);
    case XAxis::Time:
        break;
    }
    return place;
}

QString otherPlaces(const PlotState &state)
{
    const ChartSeries &series = state.seriesOf(*state.cursor);
    QString all;
    for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
        const PackedColumn<double> &x = series.x(axis);
        if (x.empty() || (axis == state.axis && axis != XAxis::Time))
            continue;
        const double place = x[state.cursor->index];
        const bool isClock = axis == XAxis::Time && state.outlook.started.isValid();
        if (axis == state.axis && !isClock)
            continue;
        const QString text = isClock ? wallClock(state.outlook.started, place) : placeInText(place, axis);
        all = all.isEmpty() ? text : ChartWords::tr("%1 · %2", "two places of one record: epoch 1.51 · 13:42:58").arg(all, text);
    }
    return all;
}

QString riseText(double x, XAxis axis)
{
    const QString place = placeText(x, axis);
    switch (axis) {
    case XAxis::Step:
        return ChartWords::tr("Loss rises from step %1").arg(place);
    case XAxis::Epoch:
        return ChartWords::tr("Loss rises from epoch %1").arg(place);
    case XAxis::Record:
        return ChartWords::tr("Loss rises from record %1").arg(place);
    case XAxis::Time:
        break;
    }
    return ChartWords::tr("Loss rises from %1", "a time since the start, 0:57:00").arg(place);
}

QString atPlace(const QString &figure, XAxis axis)
{
    switch (axis) {
    case XAxis::Step:
        return ChartWords::tr("at step %1").arg(figure);
    case XAxis::Epoch:
        return ChartWords::tr("at epoch %1").arg(figure);
    case XAxis::Record:
        return ChartWords::tr("at record %1").arg(figure);
    case XAxis::Time:
        break;
    }
    return ChartWords::tr("at %1", "a time since the start, 1:36:20").arg(figure);
}

QString axisMissingReason(XAxis axis)
{
    switch (axis) {
    case XAxis::Step:
        return ChartWords::tr("The log states no steps.");
    case XAxis::Epoch:
        return ChartWords::tr("The log states no epochs.");
    case XAxis::Time:
        return ChartWords::tr("The log states no times for its metric lines.");
    case XAxis::Record:
        break;
    }
    return {};
}

QString spokenPoint(const PlotState &state)
{
    if (!state.data || state.data->isEmpty())
        return {};
    const bool hasTrain = !state.data->train.values.empty();
    const ChartCursor at = state.cursor.value_or(ChartCursor{!hasTrain, state.data->lead().size() - 1});
    const double value = state.seriesOf(at).values[at.index];
    const XAxis axis = state.data->firstAxis();
    const double x = state.seriesOf(at).x(axis)[at.index];
    const QString place = axis == XAxis::Epoch  ? ChartWords::tr("epoch %1").arg(plain(x))
                          : axis == XAxis::Time ? clockText(x)
                          : axis == XAxis::Step ? ChartWords::tr("step %1").arg(plain(x))
                                                : ChartWords::tr("record %1").arg(plain(x));
    const QString number = std::isfinite(value) ? QLocale::c().toString(value, 'f', 4) : notANumberText(value);
    if (!state.data->isLoss())
        return ChartWords::tr("%1, %2 %3", "step 1488, reward 0.8395").arg(place, primaryName(*state.data, at.isEval), number);
    return at.isEval ? ChartWords::tr("%1, eval loss %2", "step 1200, eval loss 0.9219").arg(place, number)
                     : ChartWords::tr("%1, train loss %2", "step 1488, train loss 0.8395").arg(place, number);
}

QString stepsLeftText(const PlotState &state)
{
    const std::optional<double> end = state.data->plannedEnd(XAxis::Step);
    const ChartSeries &lead = state.data->lead();
    if (!end || !state.data->hasAxis[size_t(XAxis::Step)] || lead.values.empty())
        return {};
    const qint64 last = state.outlook.lastStep.value_or(std::llround(lead.x(XAxis::Step).back()));
    const qint64 left = std::llround(*end) - last;
    return left > 0 ? ChartWords::tr("%1 steps left").arg(QLocale().toString(left)) : QString();
}

QString noDataText(const QString &clock)
{
    //: C-STALE
    return ChartWords::tr("No data since %1").arg(clock);
}

QString lastSeenText(const PlotState &state)
{
    const ChartSeries &lead = state.data->lead();
    if (!state.data->hasAxis[size_t(XAxis::Step)] || lead.values.empty())
        return {};
    //: C-STALE
    return ChartWords::tr("step %1 was the last one seen").arg(placeText(lead.x(XAxis::Step).back(), XAxis::Step));
}

QString clippedText(const PlotState &state)
{
    const auto number = [](size_t count) { return QLocale().toString(qint64(count)); };
    const QString above = number(state.clippedAbove);
    const QString below = number(state.clippedBelow);
    if (state.clippedAbove > 0 && state.clippedBelow > 0)
        return ChartWords::tr("%1 above and %2 below, show", "points of the chart that are cut off").arg(above, below);
    //: small triangle at the bottom edge of the chart
    if (state.clippedBelow > 0)
        return state.clippedBelow == 1 ? ChartWords::tr("1 point below, show") : ChartWords::tr("%1 points below, show").arg(below);
    if (state.clippedAbove == 0)
        return {};
    //: small triangle at the top edge of the chart
    return state.clippedAbove == 1 ? ChartWords::tr("1 point above, show") : ChartWords::tr("%1 points above, show").arg(above);
}

QString clippedChip(const PlotState &state)
{
    const auto number = [](size_t count) { return QLocale().toString(qint64(count)); };
    const QString above = number(state.clippedAbove);
    const QString below = number(state.clippedBelow);
    if (state.clippedAbove > 0 && state.clippedBelow > 0)
        return ChartWords::tr("%1 above, %2 below", "points of the chart that are cut off").arg(above, below);
    if (state.clippedBelow > 0)
        return ChartWords::tr("%1 below", "points of the chart that are cut off").arg(below);
    return state.clippedAbove > 0 ? ChartWords::tr("%1 above", "points of the chart that are cut off").arg(above) : QString();
}

QString valueText(double value)
{
    constexpr double mostPlain = 1e15;
    if (!std::isfinite(value))
        return notANumberText(value);
    const QLocale locale;
    const double size = std::abs(value);
    if (value == std::round(value) && size < mostPlain)
        return locale.toString(value, 'f', 0);
    constexpr double tiny = 1e-4; // and huge: in scientific form, as a log writes it
    if (size < tiny || size >= mostPlain)
        return QLocale::c().toString(value, 'g', 4);
    return size >= 1000 ? locale.toString(value, 'f', 1) : locale.toString(value, 'g', 4);
}

QString spokenRange(const PlotState &state)
{
    if (!state.data || state.data->isEmpty())
        return {};
    const XAxis axis = state.data->firstAxis();
    const double last = state.data->lead().x(axis).back();
    const std::optional<double> end = state.data->plannedEnd(axis);
    if (axis != XAxis::Step)
        return ChartWords::tr("Up to %1", "what the chart covers: Up to epoch 1.86").arg(placeInText(last, axis));
    if (!end)
        return ChartWords::tr("Step 0 to %1").arg(plain(last));
    return ChartWords::tr("Step 0 to %1 of %2").arg(plain(last), plain(*end));
}

QString epochText(int number)
{
    return ChartWords::tr("epoch %1").arg(QLocale().toString(number));
}
