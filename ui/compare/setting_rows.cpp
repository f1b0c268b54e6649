// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_words.h"
#include "compare/difference_table.h"
#include "plain_text.h"
#include "text.h"
#include "training/comparison.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

using Values = std::vector<std::optional<QString>>;
using Runs = std::vector<ComparedRun>;

/// `976bd01a…86ef`: what people tell file ids by. Names and paths are words, and stay whole.
QString shortId(const QString &value)
{
    static const QRegularExpression id(u"^[A-Za-z0-9_-]{20,}$"_s);
    return id.match(value).hasMatch() ? value.first(8) + u'…' + value.last(4) : value;
}

DifferenceRow row(const QString &id, const QString &label, const Values &values, size_t baseline)
{
    DifferenceRow result{.id = id, .label = label};
    const std::vector<bool> differs = training::differences(values, baseline);
    for (size_t run = 0; run < values.size(); ++run) {
        const QString value = oneLine(values[run].value_or(QString()));
        DifferenceCell cell{.text = value.isEmpty() ? text::none() : value, .differs = differs[run]};
        cell.text.toDouble(&cell.isNumber);
        result.cells.push_back(cell);
    }
    return result;
}

/// Two ids of which the same would be left stay whole.
void shortenIds(DifferenceRow *files)
{
    for (DifferenceCell &cell : files->cells) {
        const QString shown = shortId(cell.text);
        const bool isTelling = std::ranges::all_of(files->cells, [&](const DifferenceCell &other) {
            return other.text == cell.text || shortId(other.text) != shown;
        });
        if (!isTelling || shown == cell.text)
            continue;
        cell.shown = shown;
        cell.tooltip = cell.text;
    }
}

Values valuesOf(const Runs &runs, const std::function<std::optional<QString>(const ComparedRun &)> &of)
{
    Values values;
    for (const ComparedRun &run : runs)
        values.push_back(of(run));
    return values;
}

bool areAllSame(const Values &values)
{
    return std::ranges::all_of(values, [&](const std::optional<QString> &value) { return value == values.front(); });
}

bool isAnyStated(const Values &values)
{
    return std::ranges::any_of(values, [](const std::optional<QString> &value) { return value && !value->isEmpty(); });
}

/// Nothing where it is not known: a local file says neither its data nor its model.
std::optional<QString> stated(const QString &value)
{
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

std::optional<QString> filesOf(QStringList files)
{
    files.sort();
    return stated(files.join(u", "_s));
}

std::optional<QString> validationOf(const ComparedRun &run)
{
    if (!run.job.validationFiles.isEmpty())
        return filesOf(run.job.validationFiles);
    const auto split = std::ranges::find(run.job.hyperParameters, u"split"_s, &Setting::name);
    bool isNumber = false;
    const double trained = split == run.job.hyperParameters.end() ? 0 : split->value.toDouble(&isNumber);
    if (isNumber && trained > 0 && trained < 1) {
        //: %1 is a percentage: how much of the training file is kept for validation
        return CompareWords::tr("%1 split").arg(text::percent(int(std::lround((1 - trained) * 100))));
    }
    return run.job.hyperParameters.empty() ? std::nullopt : std::optional(QString());
}

std::vector<DifferenceRow> keyRows(const Runs &runs, size_t baseline)
{
    std::vector<const Job *> jobs;
    for (const ComparedRun &run : runs)
        jobs.push_back(&run.job);
    std::vector<DifferenceRow> rows;
    const std::vector<training::ComparedSetting> settings = training::compareSettings(jobs, baseline);
    for (const training::ComparedSetting &setting : settings) {
        DifferenceRow key = row(u"key:"_s + setting.meaning, setting.name, setting.values, baseline);
        key.isKey = true;
        for (size_t run = 0; run < runs.size(); ++run) {
            const QString &name = setting.names.at(qsizetype(run));
            if (!name.isEmpty() && name != setting.name)
                key.cells[run].tooltip = CompareWords::tr("%1 in this run", "the name of a hyper-parameter").arg(name);
        }
        rows.push_back(std::move(key));
    }
    return rows;
}

std::optional<QString> stepsBetweenRecords(const ComparedRun &run)
{
    if (!run.data || !run.data->hasAxis[size_t(XAxis::Step)])
        return {};
    const PackedColumn<double> &steps = run.data->train.x(XAxis::Step);
    constexpr size_t Enough = 101; // a run may log its first steps more often than the rest
    std::vector<double> gaps;
    for (size_t i = 1; i < std::min(steps.size(), Enough); ++i)
        gaps.push_back(steps[i] - steps[i - 1]);
    if (gaps.empty())
        return {};
    const auto middle = gaps.begin() + ptrdiff_t(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return text::number(qint64(std::llround(*middle)));
}

/// What the log itself states of a run whose settings nobody else states.
void addLogRows(const Runs &runs, size_t baseline, std::vector<DifferenceRow> *rows)
{
    const auto saysNothing = [](const ComparedRun &run) { return run.job.hyperParameters.empty(); };
    if (std::ranges::none_of(runs, saysNothing))
        return;
    const Values steps = valuesOf(runs, [](const ComparedRun &run) -> std::optional<QString> {
        // A log may say it in words only, and its records may be placed by them: the digest knows.
        if (run.digest.totalSteps)
            return text::number(*run.digest.totalSteps);
        const bool isKnown = run.data && run.data->totalSteps;
        return isKnown ? std::optional(text::number(qint64(*run.data->totalSteps))) : std::nullopt;
    });
    if (isAnyStated(steps))
        rows->push_back(row(u"planned-steps"_s, CompareWords::tr("Planned steps"), steps, baseline));
    const Values gaps = valuesOf(runs, stepsBetweenRecords);
    if (isAnyStated(gaps))
        rows->push_back(row(u"record-steps"_s, CompareWords::tr("Steps between records"), gaps, baseline));
}

void addFileRows(const Runs &runs, size_t baseline, std::vector<DifferenceRow> *rows)
{
    const Values files = valuesOf(runs, [](const ComparedRun &run) { return filesOf(run.job.trainingFiles); });
    if (isAnyStated(files)) {
        rows->push_back(row(u"training-file"_s, CompareWords::tr("Training file"), files, baseline));
        shortenIds(&rows->back());
    }
    // A split is a hyper-parameter and has its row; beside a file it is the other way to the same end.
    const bool hasFile = std::ranges::any_of(runs, [](const ComparedRun &run) { return !run.job.validationFiles.isEmpty(); });
    if (!hasFile)
        return;
    rows->push_back(row(u"validation"_s, CompareWords::tr("Validation"), valuesOf(runs, validationOf), baseline));
    shortenIds(&rows->back());
}

} // namespace

bool DifferenceRow::differs() const
{
    return std::ranges::any_of(cells, &DifferenceCell::differs);
}

std::vector<DifferenceRow> settingRows(const Runs &runs, size_t baseline)
{
    std::vector<DifferenceRow> rows;
    // The page's title says the model when there is one; a row for it would say nothing new.
    const Values models = valuesOf(runs, [](const ComparedRun &run) { return stated(run.job.model); });
    if (!areAllSame(models))
        rows.push_back(row(u"model"_s, CompareWords::tr("Model", "what was trained"), models, baseline));
    const Values methods = valuesOf(runs, [](const ComparedRun &run) { return stated(text::trainingType(run.job.trainingType)); });
    if (!areAllSame(methods))
        rows.push_back(row(u"method"_s, CompareWords::tr("Method"), methods, baseline));
    std::ranges::move(keyRows(runs, baseline), std::back_inserter(rows));
    addLogRows(runs, baseline, &rows);
    addFileRows(runs, baseline, &rows);
    return rows;
}
