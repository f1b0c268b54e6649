// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_words.h"
#include "compare/difference_table.h"
#include "compare/metric.h"
#include "compare/run_extent.h"
#include "files/local_file_key.h"
#include "text.h"
#include "training/comparison.h"

#include <QLocale>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using training::Alignment;

namespace {

using Figures = std::vector<std::optional<double>>;
using Compared = std::vector<ComparedRun>;

/// `−0.3 %`
QString changeText(double share)
{
    const QString figure = QLocale().toString(std::abs(share) * 100, 'f', 1);
    const QString sign = share < 0 ? u"−"_s : share > 0 ? u"+"_s : QString();
    //: A change as a percentage with its sign. Chinese writes no space before the percent sign.
    return CompareWords::tr("%1 %").arg(sign + figure);
}

DifferenceRow lossRow(const QString &id, const QString &label, const Figures &values, size_t baseline)
{
    DifferenceRow row{.id = id, .label = label};
    const training::ComparedFigure compared = training::compareFigure(values, baseline);
    for (size_t run = 0; run < values.size(); ++run) {
        DifferenceCell cell{.text = text::loss(values[run], 4), .isBest = compared.isBest[run]};
        cell.isNumber = values[run].has_value();
        if (compared.changes[run])
            cell.delta = changeText(*compared.changes[run]);
        row.cells.push_back(cell);
    }
    return row;
}

bool isAnyLoading(const Compared &runs)
{
    return std::ranges::any_of(runs, &ComparedRun::isLoading);
}

/// The series that the runs are compared by where they have come equally far.
struct LastCommon
{
    Metric metric;
    training::CommonPlace common;
};

/// Empty where the run has none.
const ChartSeries &seriesIn(const ComparedRun &run, const Metric &metric)
{
    static const ChartSeries none;
    const ChartSeries *points = run.data ? pointsOf(*run.data, metric) : nullptr;
    return points ? *points : none;
}

std::optional<LastCommon> lastCommonOf(const Compared &runs)
{
    if (isAnyLoading(runs))
        return {};
    std::vector<training::RunExtent> extents;
    for (const ComparedRun &run : runs)
        extents.push_back(extentOf(run));
    for (const char *metric : {"eval_loss", "loss"}) {
        std::vector<training::Positions> positions;
        for (const ComparedRun &run : runs)
            positions.push_back(positionsOf(seriesIn(run, metric)));
        if (auto common = training::lastCommonPlace(extents, positions))
            return LastCommon{metric, std::move(*common)};
    }
    return {};
}

QString placeWords(Alignment axis, double place)
{
    switch (axis) {
    case Alignment::Epoch: return CompareWords::tr("epoch %1").arg(QLocale().toString(place, 'g', 4));
    case Alignment::Fraction:
        //: %1 is a percentage of the whole training
        return CompareWords::tr("%1 of the training").arg(text::percent(int(std::lround(place * 100))));
    case Alignment::Step:
    case Alignment::Time:
    case Alignment::Tokens: break;
    }
    return CompareWords::tr("step %1").arg(text::number(qint64(std::llround(place))));
}

/// `at 1,350`: beside a value there is little room, and the row says what is counted.
QString shortPlace(Alignment axis, double place)
{
    const QString words = axis == Alignment::Step ? text::number(qint64(std::llround(place))) : placeWords(axis, place);
    return CompareWords::tr("at %1", "a place: 1,350, or epoch 2.5").arg(words);
}

QString commonLabel(const LastCommon &last)
{
    const QString place = placeWords(last.common.axis, last.common.place);
    const bool isEval = last.metric == "eval_loss";
    if (isEval && last.common.isOfAll)
        return CompareWords::tr("Eval loss at %1, reached by all", "a place: step 1,400").arg(place);
    if (isEval)
        return CompareWords::tr("Eval loss at %1, where stated", "a place: step 1,400").arg(place);
    if (last.common.isOfAll)
        return CompareWords::tr("Train loss at %1, reached by all", "a place: step 1,400").arg(place);
    return CompareWords::tr("Train loss at %1, where stated", "a place: step 1,400").arg(place);
}

/// As long as one of them may be better yet.
void withholdBest(DifferenceRow *row)
{
    for (DifferenceCell &cell : row->cells)
        cell.isBest = false;
}

DifferenceRow commonRow(const Compared &runs, size_t baseline)
{
    const std::optional<LastCommon> last = lastCommonOf(runs);
    Figures values(runs.size());
    if (!last)
        return lossRow(u"common"_s, CompareWords::tr("Eval loss at the last step reached by all"), values, baseline);
    std::vector<std::optional<double>> elsewhere(runs.size());
    for (size_t run = 0; run < runs.size(); ++run) {
        const std::optional<size_t> record = last->common.records[run];
        if (!record)
            continue;
        const ChartSeries &series = seriesIn(runs[run], last->metric);
        values[run] = series.values[*record];
        const double place = placesOn(last->common.axis, runs[run], series)[*record];
        if (placeWords(last->common.axis, place) != placeWords(last->common.axis, last->common.place))
            elsewhere[run] = place;
    }
    DifferenceRow row = lossRow(u"common"_s, commonLabel(*last), values, baseline);
    for (size_t run = 0; run < runs.size(); ++run) {
        if (!elsewhere[run])
            continue;
        row.cells[run].place = shortPlace(last->common.axis, *elsewhere[run]);
        row.cells[run].tooltip = CompareWords::tr("At %1, the last that it logged until there", "a place: step 1,350")
                                     .arg(placeWords(last->common.axis, *elsewhere[run]));
    }
    return row;
}

/// No eval of it is missing here. What is summed up of a log lags behind the curves that it makes; of a log that comes from
/// its end it is the other way round.
bool isWholeKnown(const ComparedRun &run)
{
    if (run.isLoading())
        return !run.digest.isPartial && run.digest != JobDigest();
    if (!run.digest.isPartial)
        return true;
    const PackedColumn<double> &steps = run.data->lead().x(XAxis::Step);
    const bool isBehind = run.digest.lastStep && !steps.empty() && steps.back() < double(*run.digest.lastStep);
    return run.isWhole && !isBehind;
}

/// As its log says now where that is held, else as it was summed up.
std::optional<double> bestEval(const ComparedRun &run)
{
    if (!isWholeKnown(run))
        return {};
    const ChartSeries &evals = seriesIn(run, "eval_loss");
    if (evals.size() == 0)
        return run.digest.bestEvalLoss;
    if (run.data->isLoss() && run.data->bestEval)
        return evals.values[*run.data->bestEval];
    std::optional<double> best;
    for (const double value : evals.values) {
        if (std::isfinite(value) && value < best.value_or(std::numeric_limits<double>::infinity()))
            best = value;
    }
    return best;
}

std::optional<double> lastOf(const ComparedRun &run, const Metric &metric, std::optional<double> known = {})
{
    const ChartSeries &series = seriesIn(run, metric);
    return series.size() > 0 ? std::optional(series.values.back()) : known;
}

/// A job may go on; nobody can tell of a log file.
bool mayGoOn(const Job &job)
{
    return !isTerminal(job.status) && !isLocalFile(job.key);
}

/// A job's log comes with its end first; a file is read from its beginning.
bool isEndUnread(const ComparedRun &run)
{
    return run.isLoading() || (isLocalFile(run.key) && !isWholeKnown(run));
}

/// `running, 62 %`
QString statusRemark(const ComparedRun &run)
{
    const std::optional<int> percent = text::progressPercent(run.job, run.digest);
    if (run.job.status != JobStatus::Running)
        return text::status(run.job.status, run.job.statusText);
    return percent ? CompareWords::tr("running, %1", "a percentage").arg(text::percent(*percent)) : CompareWords::tr("running");
}

/// What a run said last is its end only when it has ended; of one that stopped early it is said that it did.
DifferenceRow finalRow(const QString &id, const QString &label, const Compared &runs, size_t baseline,
                       const std::function<std::optional<double>(const ComparedRun &)> &lastValue)
{
    Figures values;
    for (const ComparedRun &run : runs)
        values.push_back(mayGoOn(run.job) ? std::nullopt : lastValue(run));
    DifferenceRow row = lossRow(id, label, values, baseline);
    if (std::ranges::any_of(runs, [](const ComparedRun &run) { return mayGoOn(run.job) || isEndUnread(run); }))
        withholdBest(&row);
    for (size_t run = 0; run < runs.size(); ++run) {
        const JobStatus status = runs[run].job.status;
        if (mayGoOn(runs[run].job) || status == JobStatus::Failed || status == JobStatus::Canceled)
            row.cells[run].remark = statusRemark(runs[run]);
    }
    return row;
}

/// Runs that are trained for something else than a low loss: what became of that. Which end of it is the good one is theirs
/// to know.
void addPrimaryRows(const Compared &runs, size_t baseline, std::vector<DifferenceRow> *rows)
{
    std::vector<Metric> primaries;
    for (const ComparedRun &run : runs) {
        const bool hasOther = run.data && !run.data->isEmpty() && !run.data->isLoss();
        if (hasOther && std::ranges::find(primaries, run.data->primary) == primaries.end())
            primaries.push_back(run.data->primary);
    }
    for (const Metric &primary : primaries) {
        const QString name = QString::fromStdString(primary);
        DifferenceRow row = finalRow(u"final-"_s + name, CompareWords::tr("Final %1", "a metric as the log spells it: reward").arg(name),
                                     runs, baseline, [&](const ComparedRun &run) { return lastOf(run, primary); });
        withholdBest(&row);
        rows->push_back(std::move(row));
    }
}

DifferenceRow tokenRow(const Compared &runs)
{
    DifferenceRow row{.id = u"tokens"_s, .label = CompareWords::tr("Tokens")};
    for (const ComparedRun &run : runs) {
        DifferenceCell cell{.text = text::none()};
        const double done = std::clamp(run.digest.fraction.value_or(0), 0.0, 1.0);
        if (isTerminal(run.job.status)) {
            cell.text = text::tokens(run.job.usage);
            cell.isNumber = run.job.usage.has_value();
        } else if (run.tokensAtEnd && run.digest.fraction && std::isfinite(done)) {
            cell.text = text::about(qint64(std::llround(double(*run.tokensAtEnd) * done)));
            cell.remark = CompareWords::tr("so far");
            cell.tooltip = CompareWords::tr("Estimated from the log, or from an earlier job with the same file and settings.");
            cell.isNumber = true;
        }
        row.cells.push_back(cell);
    }
    return row;
}

/// By the service, else by the log's own clock.
std::optional<std::chrono::seconds> timeOf(const ComparedRun &run, const QDateTime &now)
{
    if (const auto time = text::runTime(run.job, run.digest, now))
        return time;
    if (!run.data || !run.data->hasAxis[size_t(XAxis::Time)])
        return {};
    return std::chrono::seconds(std::llround(run.data->lead().x(XAxis::Time).back()));
}

DifferenceRow durationRow(const Compared &runs, const QDateTime &now)
{
    DifferenceRow row{.id = u"duration"_s, .label = CompareWords::tr("Duration")};
    for (const ComparedRun &run : runs) {
        const std::optional<std::chrono::seconds> time = timeOf(run, now);
        DifferenceCell cell{.text = text::duration(time)};
        if (time && mayGoOn(run.job))
            cell.remark = CompareWords::tr("so far");
        cell.isNumber = time.has_value();
        row.cells.push_back(cell);
    }
    return row;
}

} // namespace

std::vector<DifferenceRow> resultRows(const Compared &runs, size_t baseline, const QDateTime &now)
{
    const auto lastEval = [](const ComparedRun &run) { return lastOf(run, "eval_loss", run.digest.lastEvalLoss); };
    const auto lastTrain = [](const ComparedRun &run) { return lastOf(run, "loss", run.digest.lastTrainLoss); };
    const auto hasEval = [&](const ComparedRun &run) { return lastEval(run).has_value(); };
    std::vector<DifferenceRow> rows{commonRow(runs, baseline)};
    if (std::ranges::any_of(runs, hasEval)) {
        Figures best;
        std::ranges::transform(runs, std::back_inserter(best), bestEval);
        rows.push_back(lossRow(u"best"_s, CompareWords::tr("Best eval loss"), best, baseline));
        if (!std::ranges::all_of(runs, isWholeKnown))
            withholdBest(&rows.back());
        rows.push_back(finalRow(u"final"_s, CompareWords::tr("Final eval loss"), runs, baseline, lastEval));
    }
    if (!std::ranges::all_of(runs, hasEval))
        rows.push_back(finalRow(u"final-train"_s, CompareWords::tr("Final train loss"), runs, baseline, lastTrain));
    addPrimaryRows(runs, baseline, &rows);
    rows.push_back(tokenRow(runs));
    rows.push_back(durationRow(runs, now));
    return rows;
}
