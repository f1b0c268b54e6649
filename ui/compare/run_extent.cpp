// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_extent.h"

#include "compare/compare_words.h"

#include <algorithm>
#include <cmath>

using training::Alignment;
using training::AlignmentGap;

namespace {

/// A series that counts tokens and mostly grows: one that is about single batches bears the same names now and then. Looks
/// at some of its values only: this is asked whenever a record comes.
bool countsTokens(const NamedSeries &series)
{
    const PackedColumn<double> &values = series.points.values;
    if (!training::isTokenCount(series.name) || values.empty())
        return false;
    constexpr size_t Looks = 200;
    constexpr size_t RestartsIn = 10;
    const size_t stride = std::max<size_t>(1, values.size() / Looks);
    size_t drops = 0;
    size_t looks = 0;
    double last = 0;
    for (size_t i = 0; i < values.size(); i += stride, ++looks) {
        drops += values[i] < last ? 1 : 0;
        last = values[i];
    }
    return drops * RestartsIn <= looks && last > 0;
}

const NamedSeries *tokenSeries(const ChartData &data)
{
    const auto found = std::ranges::find_if(data.others, countsTokens);
    return found == data.others.end() ? nullptr : &*found;
}

std::optional<double> lastPlace(const ChartData &data, XAxis axis)
{
    const PackedColumn<double> &places = data.lead().x(axis);
    return places.empty() ? std::nullopt : std::optional(places.back());
}

std::optional<double> wholeTokens(const ComparedRun &run)
{
    if (!isTerminal(run.job.status))
        return run.tokensAtEnd;
    if (!run.job.usage)
        return {};
    // What was billed of a run that stopped is what it did until then.
    const double done = run.job.status == JobStatus::Succeeded ? 1 : run.digest.fraction.value_or(0);
    return done > 0 && std::isfinite(done) ? std::optional(double(*run.job.usage) / done) : std::nullopt;
}

QString notStated(Alignment axis, const QString &name)
{
    switch (axis) {
    case Alignment::Step: return CompareWords::tr("The log of %1 states no steps.").arg(name);
    case Alignment::Epoch: return CompareWords::tr("The log of %1 states no epochs.").arg(name);
    case Alignment::Time: return CompareWords::tr("The log of %1 states no times.").arg(name);
    case Alignment::Fraction:
    case Alignment::Tokens: break;
    }
    return {};
}

} // namespace

training::RunExtent extentOf(const ComparedRun &run)
{
    training::RunExtent extent;
    if (!run.data)
        return extent;
    const ChartData &data = *run.data;
    const bool isDone = run.job.status == JobStatus::Succeeded;
    extent.hasSteps = data.hasAxis[size_t(XAxis::Step)];
    extent.hasEpochs = data.hasAxis[size_t(XAxis::Epoch)];
    extent.hasTimes = data.hasAxis[size_t(XAxis::Time)];
    extent.steps = data.totalSteps;
    if (!extent.steps && run.digest.totalSteps)
        extent.steps = double(*run.digest.totalSteps);
    if (!extent.steps && isDone)
        extent.steps = lastPlace(data, XAxis::Step);
    extent.epochs = data.epochs;
    if (!extent.epochs && isDone)
        extent.epochs = lastPlace(data, XAxis::Epoch);
    extent.tokens = wholeTokens(run);
    if (const NamedSeries *tokens = tokenSeries(data)) {
        extent.tokenLines = &tokens->points.lines;
        extent.tokenCounts = &tokens->points.values;
    }
    return extent;
}

training::Positions positionsOf(const ChartSeries &series)
{
    return {series.lines, series.x(XAxis::Step), series.x(XAxis::Epoch), series.x(XAxis::Time)};
}

PackedColumn<double> placesOn(Alignment axis, const ComparedRun &run, const ChartSeries &series)
{
    return training::placesOn(axis, extentOf(run), positionsOf(series));
}

QString axisProblem(Alignment axis, const std::vector<ComparedRun> &runs)
{
    for (const ComparedRun &run : runs) {
        if (!run.data || run.data->isEmpty())
            continue;
        switch (training::alignmentGap(axis, extentOf(run))) {
        case AlignmentGap::NoGap: break;
        case AlignmentGap::NotStated: return notStated(axis, run.name);
        case AlignmentGap::NoPlan: return CompareWords::tr("It is not known how long %1 is to be.").arg(run.name);
        case AlignmentGap::NoTokens: return CompareWords::tr("It is not known how many tokens %1 is trained on.").arg(run.name);
        }
    }
    return {};
}
