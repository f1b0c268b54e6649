// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

/// tr() in the context of the widget that shows the words.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LossChart)
};

QString notANumber(double value)
{
    if (std::isnan(value))
        return u"NaN"_s;
    return value > 0 ? u"∞"_s : u"−∞"_s;
}

QString clockText(double seconds)
{
    const qint64 whole = std::llround(seconds);
    const auto two = [](qint64 value) { return u"%1"_s.arg(value, 2, 10, '0'_L1); };
    return u"%1:%2:%3"_s.arg(whole / 3600).arg(two(whole / 60 % 60), two(whole % 60));
}

QString plain(double value)
{
    return QLocale::c().toString(value, 'g', 12);
}

} // namespace

QString lossText(double value)
{
    if (!std::isfinite(value))
        return notANumber(value);
    const double size = std::abs(value);
    const bool isPlain = value == 0 || (size >= 0.001 && size < 1e7);
    return isPlain ? QLocale().toString(value, 'f', 4) : QLocale().toString(value, 'e', 3);
}

QString rateText(double value)
{
    return std::isfinite(value) ? QLocale::c().toString(value, 'g', 4) : notANumber(value);
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
        return Words::tr("Step %1").arg(place);
    case XAxis::Epoch:
        return Words::tr("Epoch %1").arg(place);
    case XAxis::Record:
        return Words::tr("Record %1", "ordinal number of a metric line").arg(place);
    case XAxis::Time:
        break;
    }
    return place;
}

QString breakLabel(double value, double x, XAxis axis)
{
    return Words::tr("%1 %2", "NaN, and the step of the first one: NaN 930")
        .arg(notANumber(value), placeText(x, axis));
}

QString axisMissingReason(XAxis axis)
{
    switch (axis) {
    case XAxis::Step:
        return Words::tr("The log states no steps.");
    case XAxis::Epoch:
        return Words::tr("The log states no epochs.");
    case XAxis::Time:
        return Words::tr("The log states no times for its metric lines.");
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
    const QString place = axis == XAxis::Epoch  ? Words::tr("epoch %1").arg(plain(x))
                          : axis == XAxis::Time ? clockText(x)
                          : axis == XAxis::Step ? Words::tr("step %1").arg(plain(x))
                                                : Words::tr("record %1").arg(plain(x));
    const QString number = std::isfinite(value) ? QLocale::c().toString(value, 'f', 4) : notANumber(value);
    return at.isEval ? Words::tr("%1, eval loss %2", "step 1200, eval loss 0.9219").arg(place, number)
                     : Words::tr("%1, train loss %2", "step 1488, train loss 0.8395").arg(place, number);
}

QString stepsLeftText(const PlotState &state)
{
    const std::optional<double> end = state.data->plannedEnd(XAxis::Step);
    const ChartSeries &lead = state.data->lead();
    if (!end || !state.data->hasAxis[size_t(XAxis::Step)] || lead.values.empty())
        return {};
    const qint64 left = std::llround(*end - lead.x(XAxis::Step).back());
    return left > 0 ? Words::tr("%1 steps left").arg(QLocale().toString(left)) : QString();
}

QString epochText(int number)
{
    return Words::tr("epoch %1").arg(QLocale().toString(number));
}
