// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/comparison.h"

#include "training/setting_names.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace training {
namespace {

/// What was most likely changed on purpose comes first.
int rankOfMeaning(const QString &meaning)
{
    static const QString wellKnown[] = {u"learningrate"_s, u"learningratemultiplier"_s, u"batchsize"_s, u"lrschedulertype"_s,
                                        u"nepochs"_s,      u"maxlength"_s,              u"split"_s};
    return int(std::ranges::find(wellKnown, meaning) - std::begin(wellKnown));
}

/// One row before it is filled: a meaning, and where each run says it.
struct Place
{
    QString meaning;
    std::vector<const Setting *> settings;
};

Place &placeOf(std::vector<Place> &places, const QString &meaning, size_t runs)
{
    const auto found = std::ranges::find(places, meaning, &Place::meaning);
    if (found != places.end())
        return *found;
    places.push_back({meaning, std::vector<const Setting *>(runs)});
    return places.back();
}

/// A job that states one meaning twice (`epochs` and `n_epochs`) has a row for the second under its own spelling.
void addSettings(std::vector<Place> &places, const Job &job, size_t run, size_t runs)
{
    for (const Setting &setting : job.hyperParameters) {
        Place &place = placeOf(places, settingMeaning(setting.name), runs);
        if (!place.settings[run])
            place.settings[run] = &setting;
        else
            placeOf(places, u"="_s + setting.name, runs).settings[run] = &setting;
    }
}

const QString &nameIn(const Place &place, size_t baseline)
{
    if (place.settings[baseline])
        return place.settings[baseline]->name;
    return (*std::ranges::find_if(place.settings, [](const Setting *setting) { return setting != nullptr; }))->name;
}

bool isFinite(std::optional<double> value)
{
    return value && std::isfinite(*value);
}

} // namespace

std::vector<ComparedSetting> compareSettings(std::span<const Job *const> jobs, size_t baseline)
{
    std::vector<Place> places;
    for (size_t run = 0; run < jobs.size(); ++run)
        addSettings(places, *jobs[run], run, jobs.size());
    std::vector<ComparedSetting> rows;
    std::vector<std::tuple<int, QString, size_t>> order;
    for (const Place &place : places) {
        ComparedSetting row;
        row.meaning = place.meaning;
        row.name = nameIn(place, baseline);
        for (size_t run = 0; run < jobs.size(); ++run) {
            const Setting *setting = place.settings[run];
            const bool saysNothing = jobs[run]->hyperParameters.empty();
            row.names << (setting ? setting->name : QString());
            row.values.push_back(saysNothing ? std::nullopt : std::optional(setting ? setting->value : QString()));
        }
        row.differs = differences(row.values, baseline);
        order.emplace_back(rankOfMeaning(place.meaning), place.meaning, rows.size());
        rows.push_back(std::move(row));
    }
    std::ranges::sort(order); // by meaning: another baseline, with another spelling, does not move a row
    std::vector<ComparedSetting> sorted;
    for (const auto &entry : order)
        sorted.push_back(std::move(rows[std::get<size_t>(entry)]));
    return sorted;
}

std::vector<bool> differences(std::span<const std::optional<QString>> values, size_t baseline)
{
    std::vector<bool> result;
    const std::optional<QString> &usual = values[baseline];
    for (const std::optional<QString> &value : values)
        result.push_back(value && usual && !isSameSetting(*value, *usual));
    return result;
}

ComparedFigure compareFigure(std::span<const std::optional<double>> values, size_t baseline)
{
    ComparedFigure figure;
    std::vector<double> finite;
    for (const std::optional<double> value : values) {
        if (isFinite(value))
            finite.push_back(*value);
    }
    const auto ends = std::ranges::minmax_element(finite);
    const bool hasBest = finite.size() > 1 && *ends.min < *ends.max;
    const std::optional<double> usual = values[baseline];
    const bool canMeasure = isFinite(usual) && *usual != 0;
    for (size_t run = 0; run < values.size(); ++run) {
        const bool isMeasured = run != baseline && canMeasure && isFinite(values[run]);
        figure.changes.push_back(isMeasured ? std::optional((*values[run] - *usual) / std::abs(*usual)) : std::nullopt);
        figure.isBest.push_back(hasBest && isFinite(values[run]) && *values[run] == *ends.min);
    }
    return figure;
}

std::optional<CommonPlace> lastCommonPlace(std::span<const RunExtent> runs, std::span<const Positions> positions)
{
    std::vector<size_t> having;
    for (size_t run = 0; run < runs.size(); ++run) {
        if (!positions[run].lines.empty())
            having.push_back(run);
    }
    if (having.size() < 2)
        return {};
    for (const Alignment axis : {Alignment::Step, Alignment::Epoch, Alignment::Fraction}) {
        const bool isShared = std::ranges::all_of(
            having, [&](size_t run) { return alignmentGap(axis, runs[run]) == AlignmentGap::NoGap; });
        if (!isShared)
            continue;
        std::vector<PackedColumn<double>> places;
        for (const size_t run : having)
            places.push_back(placesOn(axis, runs[run], positions[run]));
        const std::optional<double> last = lastReachedByAll(places);
        if (!last)
            return {};
        CommonPlace common{axis, *last, std::vector<std::optional<size_t>>(runs.size()), having.size() == runs.size()};
        for (size_t i = 0; i < having.size(); ++i)
            common.records[having[i]] = recordBefore(places[i], *last);
        return common;
    }
    return {};
}

} // namespace training
