// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/log_marks.h"

#include <algorithm>

namespace {

/// The series that the segments of a run are told by.
const Series *leadOf(const training::Run &run)
{
    const Series *loss = run.find("loss");
    return loss ? loss : run.find("eval_loss");
}

/// A checkpoint without a number has the state of the last record before it.
std::optional<double> stepBefore(const Series *lead, qint64 line)
{
    if (!lead)
        return {};
    const PackedColumn<qint64> &lines = lead->points.lines();
    const auto after = std::upper_bound(lines.begin(), lines.end(), line);
    const auto count = size_t(after - lines.begin());
    if (count == 0 || !lead->points[count - 1].hasStep())
        return {};
    return double(lead->points[count - 1].step);
}

void addRestarts(const training::Run &run, const Series &lead, std::vector<LogMark> *marks)
{
    const auto found = run.segments.find(lead.name);
    if (found == run.segments.end() || found->second.empty())
        return;
    const bool isByStep = std::ranges::any_of(lead.points.steps(), [](qint64 step) { return step != MetricPoint::NoStep; });
    const std::vector<training::Segment> &segments = found->second;
    for (size_t i = 1; i < segments.size(); ++i) {
        LogMark mark;
        mark.kind = segments[i].firstX > segments[0].firstX ? LogMark::Kind::Resumed : LogMark::Kind::Restarted;
        (isByStep ? mark.step : mark.epoch) = segments[i].firstX;
        marks->push_back(mark);
    }
}

} // namespace

std::vector<LogMark> logMarks(const training::Run &run)
{
    std::vector<LogMark> marks;
    const Series *lead = leadOf(run);
    for (const training::Cue &cue : run.cues) {
        if (cue.kind != training::Cue::Kind::Checkpoint)
            continue;
        LogMark mark{.line = cue.line};
        mark.step = cue.value > 0 ? std::optional(double(cue.value)) : stepBefore(lead, cue.line);
        const bool isKnown = !marks.empty() && mark.step && marks.back().step == mark.step;
        if (!isKnown) // saving one takes several lines
            marks.push_back(mark);
    }
    if (lead)
        addRestarts(run, *lead, &marks);
    return marks;
}
