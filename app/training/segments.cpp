// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/segments.h"

#include "training/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace training {
namespace {

double median(std::vector<double> values)
{
    if (values.empty())
        return NaN;
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// The median of the increments so far. Asked for only at a drop, and then remembered until a tenth more
/// increments have come: a file of two writers drops at every other record.
class UsualIncrement
{
public:
    void add(double increment)
    {
        if (increment > 0)
            m_increments.push_back(increment);
    }

    void clear()
    {
        m_increments = {};
        m_countAtMedian = 0;
    }

    double value()
    {
        if (m_countAtMedian == 0 || m_increments.size() > m_countAtMedian + m_countAtMedian / 10) {
            m_median = median({m_increments.begin(), m_increments.end()});
            m_countAtMedian = m_increments.size();
        }
        return m_median;
    }

private:
    PackedColumn<double> m_increments;
    size_t m_countAtMedian = 0;
    double m_median = NaN;
};

double medianOfAll(const Series &series, bool byStep)
{
    std::vector<double> increments;
    double last = NaN;
    for (const MetricPoint &point : series.points) {
        const double x = xOf(point, byStep);
        if (x - last > 0)
            increments.push_back(x - last);
        last = x == x ? x : last;
    }
    return median(std::move(increments));
}

/// The line of the last restart cue behind `after` and up to `until`, -1 when there is none. Moves `*cue`
/// along.
qint64 cueBetween(std::span<const Cue> cues, size_t *cue, qint64 after, qint64 until)
{
    qint64 line = -1;
    for (; *cue < cues.size() && cues[*cue].line <= until; ++*cue) {
        if (isRestartCue(cues[*cue]) && cues[*cue].line > after)
            line = cues[*cue].line;
    }
    return line;
}

/// For each segment, the smallest first x of all later ones: what is not below it has been written anew.
std::vector<double> supersedeLimits(const Restarts &restarts)
{
    std::vector<double> limits(restarts.all.size() + 1, std::numeric_limits<double>::infinity());
    for (size_t i = restarts.all.size(); i-- > 0;)
        limits[i] = std::min(limits[i + 1], restarts.all[i].firstX);
    return limits;
}

/// Clears all but the last of the kept points with equal steps. Nothing is merged when a point has no step.
void dropDuplicates(const Series &series, std::vector<bool> *kept)
{
    const PackedColumn<qint64> &steps = series.points.steps();
    bool isSorted = true;
    qint64 last = MetricPoint::NoStep;
    for (size_t i = 0; i < steps.size(); ++i) {
        if (!(*kept)[i])
            continue;
        const qint64 step = steps[i];
        if (step == MetricPoint::NoStep)
            return;
        isSorted = isSorted && last < step;
        last = step;
    }
    if (isSorted)
        return;
    std::vector<size_t> order;
    for (size_t i = 0; i < steps.size(); ++i) {
        if ((*kept)[i])
            order.push_back(i);
    }
    const auto step = [&steps](size_t i) { return steps[i]; };
    std::stable_sort(order.begin(), order.end(), [step](size_t a, size_t b) { return step(a) < step(b); });
    for (size_t i = 0; i + 1 < order.size(); ++i) {
        if (step(order[i]) == step(order[i + 1]))
            (*kept)[order[i]] = false;
    }
}

/// Without other runs that have no point of `series`.
Restarts restartsOf(const Series &series, const Restarts &all)
{
    Restarts own{.isByStep = all.isByStep, .all = {}, .reached = all.reached};
    for (size_t i = 0; i < all.all.size(); ++i) {
        const qint64 end = i + 1 < all.all.size() ? all.all[i + 1].line : std::numeric_limits<qint64>::max();
        const PackedColumn<qint64> &lines = series.points.lines();
        const auto line = std::ranges::lower_bound(lines, all.all[i].line);
        if (!all.all[i].isFresh || (line != lines.end() && *line < end))
            own.all.push_back(all.all[i]);
    }
    return own;
}

} // namespace

bool isRestartCue(const Cue &cue)
{
    return cue.kind == Cue::Kind::RunStart || cue.kind == Cue::Kind::Resume;
}

double xOf(const MetricPoint &point, bool byStep)
{
    if (!byStep)
        return point.epoch;
    return point.hasStep() ? double(point.step) : NaN;
}

Restarts findRestarts(const Series &primary, std::span<const Cue> cues)
{
    Restarts restarts;
    const auto stepless = std::ranges::count(primary.points.steps(), MetricPoint::NoStep);
    const size_t steps = primary.points.size() - size_t(stepless);
    restarts.isByStep = 2 * steps >= primary.points.size();
    UsualIncrement usual;
    std::optional<double> usualOfAll;
    Reached reached;
    size_t cue = 0;
    double firstX = NaN;
    for (const MetricPoint &point : primary.points) {
        const double x = xOf(point, restarts.isByStep);
        if (x != x)
            continue;
        firstX = firstX == firstX ? firstX : x;
        const qint64 cueLine = cueBetween(cues, &cue, reached.lastLine, point.line);
        bool isRestart = false;
        if (x <= reached.largestX)
            isRestart = cueLine >= 0 || point.elapsed < reached.largestElapsed / 2;
        if (x < reached.largestX && !isRestart) {
            double delta = usual.value();
            if (delta != delta && !usualOfAll) // a segment of one record so far
                usualOfAll = medianOfAll(primary, restarts.isByStep);
            delta = delta == delta ? delta : *usualOfAll;
            isRestart = x < reached.largestX - 3 * delta;
        }
        if (isRestart) {
            restarts.all.push_back({cueLine >= 0 ? cueLine : point.line, x, x <= firstX});
            usual.clear();
            reached = {};
        }
        usual.add(x - reached.lastX);
        reached.lastX = x;
        reached.largestX = std::max(reached.largestX, x);
        reached.largestElapsed = std::fmax(reached.largestElapsed, point.elapsed);
        reached.lastLine = point.line;
    }
    restarts.reached = reached;
    return restarts;
}

std::vector<Segment> segmentsOf(const Series &series, const Restarts &restarts)
{
    std::vector<Segment> segments;
    size_t next = 0;
    bool isOpen = false;
    for (const MetricPoint &point : series.points) {
        for (; next < restarts.all.size() && point.line >= restarts.all[next].line; ++next)
            isOpen = false;
        const double x = point.hasStep() ? double(point.step) : point.epoch;
        if (!isOpen)
            segments.push_back({.firstX = x, .lastX = x, .count = 0});
        isOpen = true;
        segments.back().lastX = x;
        ++segments.back().count;
    }
    return segments;
}

std::vector<bool> mainLine(const Series &series, const Restarts &all)
{
    std::vector<bool> kept(series.points.size(), true);
    const Restarts restarts = restartsOf(series, all);
    const std::vector<double> limits = supersedeLimits(restarts);
    const PackedColumn<qint64> &lines = series.points.lines();
    const PackedColumn<qint64> &steps = series.points.steps();
    size_t segment = 0;
    for (size_t i = 0; i < kept.size() && !restarts.all.empty(); ++i) {
        while (segment < restarts.all.size() && lines[i] >= restarts.all[segment].line)
            ++segment;
        const bool hasX = !restarts.isByStep || steps[i] != MetricPoint::NoStep;
        const double x = restarts.isByStep ? double(steps[i]) : series.points.epochs()[i];
        kept[i] = !(hasX && x >= limits[segment]);
    }
    dropDuplicates(series, &kept);
    return kept;
}

} // namespace training
