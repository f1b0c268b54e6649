// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_axis.h"

#include "chart/chart_text.h"
#include "compare/plot_words.h"
#include "text.h"

#include <QLocale>
#include <cmath>

using training::Alignment;

namespace {

constexpr double Percent = 100;

QString percentText(double share)
{
    return PlotWords::tr("%1 %", "percent").arg(QLocale().toString(share * Percent, 'f', 1));
}

} // namespace

XAxis chartAxis(Alignment axis)
{
    return axis == Alignment::Epoch ? XAxis::Epoch : axis == Alignment::Time ? XAxis::Time : XAxis::Step;
}

AxisMarks compareMarks(Range range, Alignment axis, double pixels, double spacing)
{
    if (axis == Alignment::Fraction) {
        AxisMarks marks = marksX({range.min * Percent, range.max * Percent}, XAxis::Step, pixels, spacing);
        for (size_t i = 0; i < marks.at.size(); ++i) {
            marks.texts[i] = text::percent(int(std::lround(marks.at[i])));
            marks.at[i] /= Percent;
        }
        return marks;
    }
    AxisMarks marks = marksX(range, chartAxis(axis), pixels, spacing);
    if (axis != Alignment::Tokens || marks.at.size() < 2)
        return marks;
    constexpr qint64 oneDecimalOfAMillion = 100'000;
    const auto step = std::llround(marks.at[1] - marks.at[0]);
    for (size_t i = 0; step % oneDecimalOfAMillion == 0 && i < marks.at.size(); ++i)
        marks.texts[i] = text::millions(std::llround(marks.at[i]));
    return marks;
}

QString axisName(Alignment axis)
{
    switch (axis) {
    case Alignment::Step: return PlotWords::tr("Step");
    case Alignment::Epoch: return PlotWords::tr("Epoch");
    case Alignment::Time: return PlotWords::tr("Time");
    case Alignment::Tokens: return PlotWords::tr("Tokens");
    case Alignment::Fraction: return PlotWords::tr("Fraction of training");
    }
    Q_UNREACHABLE();
}

QString axisFigure(double x, Alignment axis)
{
    switch (axis) {
    case Alignment::Tokens: return text::millions(std::llround(x));
    case Alignment::Fraction: return percentText(x);
    case Alignment::Step:
    case Alignment::Epoch:
    case Alignment::Time: break;
    }
    return placeText(x, chartAxis(axis));
}

QString axisPlace(double x, Alignment axis)
{
    switch (axis) {
    case Alignment::Tokens: return PlotWords::tr("%1 tokens", "a place on the axis, %1 is a number: 19.5 M").arg(axisFigure(x, axis));
    case Alignment::Fraction: return PlotWords::tr("%1 of training", "%1: 58.3 %").arg(axisFigure(x, axis));
    case Alignment::Step:
    case Alignment::Epoch:
    case Alignment::Time: break;
    }
    return placeInText(x, chartAxis(axis));
}

QString axisPlaceTitle(double x, Alignment axis)
{
    const bool isNamed = axis == Alignment::Tokens || axis == Alignment::Fraction;
    return isNamed ? axisPlace(x, axis) : placeTitle(x, chartAxis(axis));
}

QString axisUnknownReason(Alignment axis)
{
    switch (axis) {
    case Alignment::Step: return axisMissingReason(XAxis::Step);
    case Alignment::Epoch: return axisMissingReason(XAxis::Epoch);
    case Alignment::Time: return axisMissingReason(XAxis::Time);
    case Alignment::Tokens: return PlotWords::tr("No run says how many tokens it has seen.");
    case Alignment::Fraction: return PlotWords::tr("No run says how long it is.");
    }
    Q_UNREACHABLE();
}
