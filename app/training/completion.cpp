// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/completion.h"

#include "training/carry.h"
#include "training/line_splitter.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace training {
namespace {

/// The last line of the main line that states each step.
using LinesOfSteps = std::map<qint64, qint64>;

LinesOfSteps linesOf(const Run &run, const MainLines &isCurrent)
{
    LinesOfSteps lines;
    for (size_t s = 0; s < run.series.size(); ++s) {
        const MetricPoints &points = run.series[s].points;
        for (size_t i = 0; i < points.size(); ++i) {
            const MetricPoint point = points[i];
            if (!point.hasStep() || !isCurrent[s][i])
                continue;
            qint64 &line = lines.try_emplace(point.step, point.line).first->second;
            line = std::max(line, point.line);
        }
    }
    return lines;
}

/// Where in the log something of this step would stand.
qint64 lineOf(qint64 step, const LinesOfSteps &lines)
{
    if (lines.empty())
        return 0;
    const auto after = lines.upper_bound(step);
    return after == lines.begin() ? after->second : std::prev(after)->second;
}

size_t indexOf(const std::string &name, const Run &run)
{
    return size_t(std::ranges::find(run.series, name, &Series::name) - run.series.begin());
}

void addTo(Series *series, const std::vector<const Sample *> &samples, const LinesOfSteps &lines,
           const std::vector<bool> &isCurrent)
{
    std::unordered_map<qint64, size_t> last; // of each step, the point that counts
    std::vector<MetricPoint> points = series->points.toVector();
    for (size_t i = 0; i < isCurrent.size(); ++i) {
        if (points[i].hasStep() && isCurrent[i])
            last[points[i].step] = i;
    }
    for (const Sample *sample : samples) {
        const auto [place, isNew] = last.try_emplace(sample->point.step, points.size());
        if (isNew) {
            points.push_back(sample->point);
            points.back().line = lineOf(sample->point.step, lines);
        } else {
            points[place->second].value = sample->point.value;
        }
    }
    std::ranges::stable_sort(points, [](const MetricPoint &a, const MetricPoint &b) {
        return std::tie(a.line, a.step) < std::tie(b.line, b.step);
    });
    series->points = points;
}

} // namespace

BlockFacts readResultFile(const QByteArray &csv)
{
    LogLines lines;
    LineSplitter splitter;
    splitter.feed(csv, &lines);
    splitter.finish(&lines);
    if (lines.isEmpty())
        return {};
    // Here the first row is known to be the header, whichever column comes first.
    const QByteArrayView header = lines.at(0);
    ParserState state;
    state.table.assign(header.data(), size_t(header.size()));
    return parse(1, lines.mid(1, lines.size() - 1), toCarry(state));
}

void completeSeries(const BlockFacts &file, const MainLines &isCurrent, Run *run)
{
    const LinesOfSteps lines = linesOf(*run, isCurrent);
    std::map<std::string, std::vector<const Sample *>> byName;
    std::vector<std::string> names; // in the order of the columns
    for (const Sample &sample : file.samples) {
        if (!sample.point.hasStep())
            continue;
        const auto [place, isNew] = byName.try_emplace(sample.series);
        if (isNew)
            names.push_back(sample.series);
        place->second.push_back(&sample);
    }
    for (const std::string &name : names) {
        const size_t index = indexOf(name, *run);
        if (index == run->series.size())
            run->series.push_back({.name = name, .points = {}});
        addTo(&run->series[index], byName.at(name), lines,
              index < isCurrent.size() ? isCurrent[index] : std::vector<bool>());
    }
    std::optional<qint64> &lastStep = run->progress.lastStep;
    if (file.progress.lastStep && (!lastStep || *lastStep < *file.progress.lastStep))
        lastStep = file.progress.lastStep;
}

} // namespace training
