// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/same_data.h"

#include <bit>

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Value>
bool isSameBits(Value a, Value b)
{
    if constexpr (std::is_same_v<Value, double>)
        return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b);
    else if constexpr (std::is_same_v<Value, float>)
        return std::bit_cast<quint32>(a) == std::bit_cast<quint32>(b);
    else
        return a == b;
}

template <typename Column>
QString difference(const QString &name, const Column &actual, const Column &expected)
{
    if (actual.size() != expected.size())
        return u"%1 has %2, not %3"_s.arg(name).arg(actual.size()).arg(expected.size());
    for (size_t i = 0; i < actual.size(); ++i) {
        if (!isSameBits(actual[i], expected[i]))
            return u"%1[%2] is %3, not %4"_s.arg(name).arg(i).arg(double(actual[i]), 0, 'g', 17).arg(double(expected[i]), 0, 'g', 17);
    }
    return {};
}

QString difference(const QString &name, const training::Pyramid &actual, const training::Pyramid &expected)
{
    QString found = difference(name, actual.values(), expected.values());
    if (found.isEmpty())
        found = difference(name + u" breaks"_s, actual.breaks(), expected.breaks());
    for (size_t first = 0; found.isEmpty() && first < actual.size(); first += 1 + actual.size() / 50) {
        const training::Extremes a = actual.range(first, actual.size());
        const training::Extremes b = expected.range(first, expected.size());
        if (a.min != b.min || a.max != b.max)
            found = u"%1: another range from %2 on"_s.arg(name).arg(first);
    }
    return found;
}

QString difference(const QString &name, const ChartSeries &actual, const ChartSeries &expected)
{
    QString found = difference(name + u" lines"_s, actual.lines, expected.lines);
    if (found.isEmpty())
        found = difference(name + u" values"_s, actual.values, expected.values);
    if (found.isEmpty())
        found = difference(name + u" breaks"_s, actual.breaks, expected.breaks);
    for (size_t axis = 0; found.isEmpty() && axis < actual.axes.size(); ++axis)
        found = difference(u"%1 axis %2"_s.arg(name).arg(axis), actual.axes[axis], expected.axes[axis]);
    return found;
}

QString difference(const ChartCurves &actual, const ChartCurves &expected)
{
    QString found = difference(u"train curve"_s, *actual.train, *expected.train);
    if (found.isEmpty())
        found = difference(u"smoothed curve"_s, *actual.smoothed, *expected.smoothed);
    if (found.isEmpty())
        found = difference(u"eval curve"_s, *actual.eval, *expected.eval);
    if (!found.isEmpty())
        return found;
    if (!isSameBits(actual.usualTop, expected.usualTop))
        return u"usual top %1, not %2"_s.arg(actual.usualTop).arg(expected.usualTop);
    const bool isSame = actual.rise == expected.rise && actual.weight == expected.weight
        && actual.positiveOnly == expected.positiveOnly;
    return isSame ? QString() : u"curves: rise, weight or sign"_s;
}

} // namespace

QString firstDifference(const ChartData &actual, const ChartData &expected)
{
    if (actual.hasAxis != expected.hasAxis)
        return u"other axes"_s;
    QString found = difference(u"train"_s, actual.train, expected.train);
    if (found.isEmpty())
        found = difference(u"eval"_s, actual.eval, expected.eval);
    if (found.isEmpty())
        found = difference(u"learning rate"_s, actual.learningRate, expected.learningRate);
    if (found.isEmpty() && actual.others.size() != expected.others.size())
        found = u"%1 other series, not %2"_s.arg(actual.others.size()).arg(expected.others.size());
    for (size_t i = 0; found.isEmpty() && i < actual.others.size(); ++i) {
        const QString name = QString::fromStdString(expected.others[i].name);
        if (actual.others[i].name != expected.others[i].name)
            return u"%1 is another series"_s.arg(name);
        if (actual.others[i].isSteady != expected.others[i].isSteady)
            return u"%1: steady or not"_s.arg(name);
        found = difference(name, actual.others[i].points, expected.others[i].points);
        if (found.isEmpty())
            found = difference(name, *actual.others[i].curve, *expected.others[i].curve);
    }
    if (found.isEmpty())
        found = difference(*actual.curves, *expected.curves);
    if (!found.isEmpty())
        return found;
    const bool isSame = actual.areStepsEstimated == expected.areStepsEstimated && actual.totalSteps == expected.totalSteps
        && actual.epochs == expected.epochs && actual.bestEval == expected.bestEval
        && actual.hasNonPositive == expected.hasNonPositive && actual.nonPositiveTrain == expected.nonPositiveTrain
        && actual.nonPositiveEval == expected.nonPositiveEval && actual.primary == expected.primary
        && actual.method == expected.method && actual.marks == expected.marks;
    return isSame ? QString() : u"estimated steps, totals, epochs, best eval, sign or marks"_s;
}
