// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/ranges.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace {

constexpr size_t MostMarks = 200; ///< a range of rounding errors must not loop

/// Smallest of 1, 2, 2.5, 5 × 10ⁿ that is not below `least`; 4 only in whole numbers, where it counts well.
double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 4.0, 5.0}) {
        const bool isOdd = factor == 4.0 && power < 1;
        if (!isOdd && factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

/// The round step nearest above `least` that divides the whole axis, so that its end has a label, if one is near.
double dividingStep(Range range, double least)
{
    if (range.min == 0) {
        for (double step = roundStep(least); step <= 2.5 * least; step = roundStep(step * 1.01)) {
            const double count = range.max / step;
            if (std::abs(count - std::round(count)) < 1e-6)
                return step;
        }
        const double power = std::pow(10, std::floor(std::log10(least)));
        const double eight = 8 * power; // between the round steps 5 and 10
        if (eight >= least && std::abs(range.max / eight - std::round(range.max / eight)) < 1e-6)
            return eight;
    }
    return roundStep(least);
}

/// Digits behind the point that tell neighbours at this distance apart.
int decimals(double step)
{
    int digits = 0;
    while (digits < 9 && std::abs(step - std::round(step)) > 1e-6 * step) {
        step *= 10;
        ++digits;
    }
    return digits;
}

QString numberText(double value, double step)
{
    const QLocale locale;
    if (step < 1e-6 || std::abs(value) >= 1e9)
        return locale.toString(value, 'g', 4);
    return locale.toString(value, 'f', decimals(step));
}

std::vector<double> multiples(Range range, double step)
{
    std::vector<double> at;
    const double slack = step * 1e-6;
    for (double i = std::ceil((range.min - slack) / step);
         i * step <= range.max + slack && at.size() < MostMarks; ++i)
        at.push_back(i * step);
    return at;
}

AxisMarks numbered(Range range, double step)
{
    constexpr double tiny = 1e-3; // learning rates: 0.000016 is hard to read
    const bool isTiny = std::max(std::abs(range.min), std::abs(range.max)) < tiny;
    AxisMarks marks{multiples(range, step), {}};
    for (const double value : marks.at)
        marks.texts.push_back(isTiny ? QLocale::c().toString(value, 'g', 3) : numberText(value, step));
    return marks;
}

struct TimeUnit
{
    double seconds;
    const char *text;
};

constexpr std::array TimeUnits{
    TimeUnit{1, QT_TRANSLATE_NOOP("LossChart", "%1 s")},
    TimeUnit{60, QT_TRANSLATE_NOOP("LossChart", "%1 min")},
    TimeUnit{3600, QT_TRANSLATE_NOOP("LossChart", "%1 h")},
    TimeUnit{86400, QT_TRANSLATE_NOOP("LossChart", "%1 d")},
};

/// Steps of time are round in their own unit: a quarter of an hour is 15 min, not 0.25 h.
double roundTimeStep(double least)
{
    for (const double step :
         {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200}) {
        if (step >= least)
            return step;
    }
    return 86400 * roundStep(std::max(least / 86400, 1.0));
}

AxisMarks timed(Range range, double least)
{
    const double step = least < 1 ? roundStep(least) : roundTimeStep(least);
    const TimeUnit *unit = TimeUnits.data();
    for (const TimeUnit &candidate : TimeUnits) {
        if (step >= candidate.seconds)
            unit = &candidate;
    }
    AxisMarks marks{multiples(range, step), {}};
    for (const double value : marks.at) {
        const QString number = numberText(value / unit->seconds, step / unit->seconds);
        marks.texts.push_back(value == 0 ? number
                                         : QCoreApplication::translate("LossChart", unit->text).arg(number));
    }
    return marks;
}

/// Marks of a logarithmic axis.
struct LogScale
{
    Range range;
    double pixels;
    double spacing;

    double decades() const { return std::log10(range.max / range.min); }
    double room() const { return std::max(pixels / spacing, 1.0); }
    bool hasOnlyPowers() const { return decades() * 3 > room(); }

    std::vector<double> oneTwoFive() const
    {
        const double stride = std::max(std::ceil(decades() / room()), 1.0);
        std::vector<double> at;
        for (double power = std::floor(std::log10(range.min)); power <= std::log10(range.max); power += stride) {
            for (const double factor : {1.0, 2.0, 5.0}) {
                const double value = factor * std::pow(10, power);
                const bool isInside = range.min * (1 - 1e-9) <= value && value <= range.max;
                if (isInside && (factor == 1 || !hasOnlyPowers()))
                    at.push_back(value);
            }
        }
        return at;
    }

    /// One mark near the upper end, in place of what stands too close to it: 0.5, 1, 2, 5, 15 says how far the axis
    /// goes, 0.5, 1, 2, 5, 10 does not.
    void markTop(std::vector<double> *at) const
    {
        if (hasOnlyPowers())
            return;
        double top = at->back();
        const double power = std::pow(10, std::floor(std::log10(range.max)));
        for (const double factor : {1.0, 1.5, 2.0, 3.0, 5.0, 7.0}) {
            if (factor * power <= range.max)
                top = std::max(top, factor * power);
        }
        if (top == at->back())
            return;
        const auto distance = [&](double value) { return std::log10(top / value) / decades() * pixels; };
        if (distance(at->back()) < spacing && at->size() > 1)
            at->pop_back();
        if (distance(at->back()) >= spacing)
            at->push_back(top);
    }
};

/// Those of `at`, from the bottom up, that stand a line of text apart on the scale.
std::vector<double> apart(const std::vector<double> &at, const LogScale &scale)
{
    constexpr double lineShare = 0.7; // of the spacing, which is a line of text and its air
    std::vector<double> kept;
    for (const double value : at) {
        const double distance = kept.empty() ? scale.pixels : std::log10(value / kept.back()) / scale.decades() * scale.pixels;
        if (value > 0 && distance >= scale.spacing * lineShare)
            kept.push_back(value);
    }
    return kept;
}

/// In the unit that makes a round time a short number.
QString timeText(double seconds)
{
    const TimeUnit *unit = TimeUnits.data();
    for (const TimeUnit &candidate : TimeUnits) {
        if (seconds >= candidate.seconds)
            unit = &candidate;
    }
    return QCoreApplication::translate("LossChart", unit->text).arg(QLocale().toString(seconds / unit->seconds, 'g', 4));
}

/// 1, 2, 5, 10, 30 of each unit; days by ones, twos, fives.
std::vector<double> roundTimes(Range range)
{
    std::vector<double> at;
    const auto add = [&](double seconds) {
        if (range.contains(seconds))
            at.push_back(seconds);
    };
    for (const double seconds : {1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 18000, 36000})
        add(seconds);
    for (double power = 1; power * 86400 <= range.max && at.size() < MostMarks; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0})
            add(factor * power * 86400);
    }
    return at;
}

QString logText(double value)
{
    if (value < 1e-4 || value >= 1e6)
        return QLocale().toString(value, 'g', 2);
    const double power = std::pow(10, std::floor(std::log10(value * (1 + 1e-9))));
    const bool isHalf = std::abs(value / power - 1.5) < 1e-6;
    return numberText(value, std::min(isHalf ? power / 2 : power, 1.0));
}

AxisMarks logMarksX(Range range, XAxis axis, double pixels, double spacing)
{
    if (axis != XAxis::Time || range.max < TimeUnits[1].seconds)
        return marksY(range, true, pixels, spacing);
    AxisMarks marks{apart(roundTimes(range), {range, pixels, spacing}), {}};
    for (const double value : marks.at)
        marks.texts.push_back(timeText(value));
    return marks;
}

} // namespace

AxisMarks marksX(Range range, XAxis axis, double pixels, double spacing, bool isLog)
{
    if (isLog)
        return logMarksX(range, axis, pixels, spacing);
    const double least = range.span() * spacing / std::max(pixels, spacing);
    switch (axis) {
    case XAxis::Time:
        return timed(range, least);
    case XAxis::Epoch:
        return numbered(range, dividingStep(range, least));
    case XAxis::Step:
    case XAxis::Record:
        break;
    }
    return numbered(range, std::max(std::ceil(dividingStep(range, least)), 1.0));
}

AxisMarks marksY(Range range, bool isLog, double pixels, double spacing)
{
    const double step = roundStep(range.span() * spacing / std::max(pixels, spacing));
    if (!isLog)
        return numbered(range, step);
    const LogScale scale{range, pixels, spacing};
    std::vector<double> at = scale.oneTwoFive();
    // Less than half a decade holds too few of 1, 2, 5: the linear marks stand closer there. On this scale they crowd
    // towards the top.
    if (at.size() < 3) {
        AxisMarks linear{apart(multiples(range, step), scale), {}};
        for (const double value : linear.at)
            linear.texts.push_back(numberText(value, step));
        if (linear.at.size() >= at.size())
            return linear;
    }
    scale.markTop(&at);
    at = apart(at, scale);
    AxisMarks marks{at, {}};
    for (const double value : at)
        marks.texts.push_back(logText(value));
    return marks;
}

AxisMarks marksAtEnds(Range range)
{
    constexpr double inset = 0.1;
    AxisMarks marks{{range.min + inset * range.span(), range.max - inset * range.span()}, {}};
    const QLocale locale;
    for (const double value : marks.at)
        marks.texts.push_back(std::abs(value) < 1e-3 || std::abs(value) >= 1e6 ? QLocale::c().toString(value, 'g', 2)
                                                                               : locale.toString(value, 'g', 3));
    return marks;
}
