// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/run.h"

#include "training/channels.h"
#include "training/completion.h"
#include "training/run_tail.h"
#include "training/segments.h"
#include "training/steps.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace training {
namespace {

/// Points of one name and one rank.
struct Column
{
    std::string name;
    int rank = -1;
    bool isWanted = true; ///< else only its name counts: it tells records apart
    quint64 hash = 0;     ///< of the name
    MetricPoints points;
};

/// Sorts samples into columns. Records repeat their keys in the same order, so that the column behind the
/// last one is nearly always the next one: one comparison instead of a look-up. Copies cost little.
class Columns
{
public:
    explicit Columns(Wanted wanted)
        : m_wanted(wanted)
    {}

    void add(const Sample &sample)
    {
        size_t index = m_last < m_after.size() ? m_after[m_last] : 0;
        if (index >= all.size() || all[index].rank != sample.rank || all[index].name != sample.series)
            index = find(sample);
        if (m_last < m_after.size())
            m_after[m_last] = index;
        // The key before in the same record stands where this one does.
        const bool isSameRecord = m_last < all.size() && m_last != index && sample.point.line == m_line;
        if (all[index].isWanted)
            all[index].points.push_back(sample.point, isSameRecord ? &all[m_last].points : nullptr);
        m_last = index;
        m_line = sample.point.line;
        if (!sample.point.hasStep())
            note(sample.point.line, all[index].hash);
    }

    /// Of the samples without step, sorted by line.
    std::vector<RecordKeys> records() const
    {
        std::vector<RecordKeys> records;
        records.reserve(m_lines.size() + 1);
        for (size_t i = 0; i < m_lines.size(); ++i)
            records.push_back({m_lines[i], quint64(m_mixes[i]), int(m_keys[i])});
        if (m_record.keys > 0)
            records.push_back(m_record);
        std::ranges::stable_sort(records, {}, &RecordKeys::line);
        return records;
    }

    std::vector<Column> all;

private:
    void note(qint64 line, quint64 hash)
    {
        if (m_record.keys > 0 && m_record.line != line) {
            m_lines.push_back(m_record.line);
            m_mixes.push_back(qint64(m_record.mix));
            m_keys.push_back(m_record.keys);
            m_record = {};
        }
        m_record.line = line;
        m_record.mix += hash;
        ++m_record.keys;
    }

    size_t find(const Sample &sample)
    {
        const auto [place, isNew] =
            m_index.try_emplace(sample.series + '@' + std::to_string(sample.rank), all.size());
        if (isNew) {
            all.push_back({.name = sample.series,
                           .rank = sample.rank,
                           .isWanted = isWanted(sample.series, m_wanted),
                           .hash = hashOf(sample.series),
                           .points = {}});
            m_after.push_back(all.size());
        }
        return place->second;
    }

    const Wanted m_wanted;
    std::unordered_map<std::string, size_t> m_index;
    std::vector<size_t> m_after; ///< the column that came after each the last time
    size_t m_last = 0;
    qint64 m_line = -1; ///< of the last sample
    PackedColumn<qint64> m_lines; ///< of the records without step, but for the last
    PackedColumn<qint64> m_mixes;
    PackedColumn<qint64> m_keys;
    RecordKeys m_record; ///< the last
};

/// Adds points that belong to a series already there: lines without a rank and those of the lowest rank are
/// one.
void merge(MetricPoints *points, const MetricPoints &more)
{
    std::vector<MetricPoint> all;
    all.reserve(points->size() + more.size());
    std::merge(points->begin(), points->end(), more.begin(), more.end(), std::back_inserter(all),
               [](const MetricPoint &a, const MetricPoint &b) { return a.line < b.line; });
    *points = all;
}

/// The lowest rank that emits a series is the series; the others are named after their rank. `places` gets the index of
/// each column's series.
std::vector<Series> byRank(const std::vector<Column> &columns, std::vector<size_t> *places)
{
    std::unordered_map<std::string, int> lowest;
    for (const Column &column : columns) {
        const auto [place, isNew] = lowest.try_emplace(column.name, column.rank);
        if (!isNew && column.rank >= 0)
            place->second = place->second < 0 ? column.rank : std::min(place->second, column.rank);
    }
    std::vector<Series> series;
    std::unordered_map<std::string, size_t> index;
    for (const Column &column : columns) {
        const bool isMain = column.rank < 0 || column.rank == lowest.at(column.name);
        std::string name = isMain ? column.name : column.name + "@rank" + std::to_string(column.rank);
        const auto [place, isNew] = index.try_emplace(name, series.size());
        if (isNew)
            series.push_back({.name = std::move(name), .points = column.points});
        else
            merge(&series[place->second].points, column.points);
        places->push_back(place->second);
    }
    return series;
}

void addSummary(const SummaryValue &value, std::map<std::string, double> *summary)
{
    if (value.isFallback)
        summary->try_emplace(value.name, value.value);
    else
        summary->insert_or_assign(value.name, value.value);
}

Restarts restartsIn(const Run &run, const std::vector<Cue> &cues)
{
    const Series *loss = run.find("loss");
    const Series *primary = loss ? loss : run.find("eval_loss");
    return primary ? findRestarts(*primary, cues) : Restarts();
}

MainLines mainLines(const Run &run, const Restarts &restarts)
{
    MainLines lines;
    for (const Series &series : run.series)
        lines.push_back(mainLine(series, restarts));
    return lines;
}

/// What arrange() has found out on its way.
struct Arrangement
{
    Restarts restarts;
    std::vector<qint64> poorer; ///< lines of a second logger
    std::map<size_t, TrainSteps> steps;
};

/// Segments, main line and steps, once the series stand.
Arrangement arrange(Run *run, const std::vector<Cue> &cues, const std::vector<RecordKeys> &records)
{
    Arrangement found;
    const Series *loss = run->find("loss");
    found.restarts = restartsIn(*run, cues);
    if (loss)
        found.poorer = poorerChannel(*loss, records);
    run->isCurrent = mainLines(*run, found.restarts);
    for (size_t i = 0; i < run->series.size(); ++i) {
        const Series &series = run->series[i];
        if (!found.poorer.empty())
            dropPoints(series, found.poorer, &run->isCurrent[i]);
        if (series.name == "loss" || series.name == "eval_loss")
            run->segments[series.name] = segmentsOf(series, found.restarts);
    }
    found.steps = inferSteps(run, {.cues = cues,
                                   .restarts = &found.restarts,
                                   .secondChannel = found.poorer,
                                   .isFinished = isFinished(*run, cues)});
    return found;
}

} // namespace

bool isWanted(std::string_view series, Wanted wanted)
{
    return wanted == Wanted::All || series == "loss" || series == "eval_loss" || series == "learning_rate";
}

bool isFinished(const Run &run, std::span<const Cue> cues)
{
    return run.summary.contains("train_runtime")
        || std::ranges::any_of(cues, [](const Cue &cue) { return cue.kind == Cue::Kind::Finished; });
}

const Series *Run::find(std::string_view name) const
{
    const auto found =
        std::find_if(series.begin(), series.end(), [name](const Series &s) { return s.name == name; });
    return found == series.end() ? nullptr : &*found;
}

int Run::chartPoints(size_t index) const
{
    return int(std::count(isCurrent[index].begin(), isCurrent[index].end(), true));
}

class RunBuilder::Private
{
public:
    explicit Private(Wanted wantedSeries)
        : columns(wantedSeries)
        , wanted(wantedSeries)
    {}

    Columns columns;
    Run run; ///< summary and progress so far
    std::vector<Cue> cues;
    Carry carry;
    BlockFacts file; ///< of the finished job
    const Wanted wanted;
};

RunBuilder::RunBuilder(Wanted wanted)
    : d(std::make_unique<Private>(wanted))
{}

RunBuilder::RunBuilder(const RunBuilder &other)
    : d(std::make_unique<Private>(*other.d))
{}

RunBuilder::~RunBuilder() = default;

void RunBuilder::add(const BlockFacts &block)
{
    for (const Sample &sample : block.samples)
        d->columns.add(sample);
    for (const SummaryValue &value : block.summary)
        addSummary(value, &d->run.summary);
    d->cues.insert(d->cues.end(), block.cues.begin(), block.cues.end());
    if (block.progress.lastStep)
        d->run.progress.lastStep = block.progress.lastStep;
    if (block.progress.totalSteps)
        d->run.progress.totalSteps = block.progress.totalSteps;
    d->carry = block.carryOut;
}

void RunBuilder::complete(const BlockFacts &file)
{
    d->file = file;
    if (d->wanted == Wanted::Shown)
        std::erase_if(d->file.samples, [](const Sample &sample) { return !isWanted(sample.series, Wanted::Shown); });
}

Run RunBuilder::finish() const
{
    return finish(pending(d->carry));
}

Run RunBuilder::finish(std::span<const Sample> pendingSamples, std::optional<RunTail> *tail) const
{
    Columns columns = d->columns;
    for (const Sample &sample : pendingSamples)
        columns.add(sample);
    std::erase_if(columns.all, [](const Column &column) { return !column.isWanted; });
    Run run = d->run;
    std::vector<size_t> places;
    run.series = byRank(columns.all, &places);
    if (!d->file.samples.empty())
        completeSeries(d->file, mainLines(run, restartsIn(run, d->cues)), &run);
    const Series *loss = run.find("loss");
    const std::vector<RecordKeys> records = loss && printsNoSteps(*loss) ? columns.records() : std::vector<RecordKeys>();
    Arrangement found = arrange(&run, d->cues, records);
    run.cues = d->cues;
    if (tail && d->file.samples.empty()) {
        RunTail::Columns known;
        for (size_t i = 0; i < places.size(); ++i)
            known.emplace(RunTail::columnName(columns.all[i].name, columns.all[i].rank), places[i]);
        *tail = RunTail({run, d->wanted, std::move(known), d->cues, records, found.restarts, !found.poorer.empty(),
                         std::move(found.steps)});
    }
    return run;
}

Run assemble(std::span<const BlockFacts> blocks, std::span<const Sample> pendingSamples, const BlockFacts &file)
{
    RunBuilder builder;
    builder.complete(file);
    for (const BlockFacts &block : blocks)
        builder.add(block);
    return builder.finish(pendingSamples);
}

} // namespace training
