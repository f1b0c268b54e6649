// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/log_marks.h"

#include <algorithm>
#include <iterator>

namespace {

/// The series that the segments of a run are told by.
const Series *leadOf(const training::Run &run)
{
    const Series *loss = run.find("loss");
    return loss ? loss : run.find("eval_loss");
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

void addCheckpoints(std::span<const training::Cue> cues, std::vector<LogMark> *marks)
{
    auto end = std::ranges::find_if(*marks, [](const LogMark &mark) { return mark.kind != LogMark::Kind::Checkpoint; });
    for (const training::Cue &cue : cues) {
        if (cue.kind != training::Cue::Kind::Checkpoint)
            continue;
        LogMark mark{.line = cue.line};
        if (cue.value > 0)
            mark.step = double(cue.value);
        const bool isKnown = end != marks->begin() && mark.step && std::prev(end)->step == mark.step;
        if (!isKnown) // saving one takes several lines
            end = std::next(marks->insert(end, mark));
    }
}

std::vector<LogMark> logMarks(const training::Run &run)
{
    std::vector<LogMark> marks;
    addCheckpoints(run.cues, &marks);
    if (const Series *lead = leadOf(run))
        addRestarts(run, *lead, &marks);
    return marks;
}
