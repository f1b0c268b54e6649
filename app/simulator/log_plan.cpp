// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/log_plan.h"

#include <algorithm>
#include <cmath>

namespace sim {

qint64 Cadence::indexOfStep(qint64 step) const
{
    const qint64 record = step / stepsPerRecord - 1;
    return record / recordsPerEval * cycle() + record % recordsPerEval * (1 + barsPerRecord) + barsPerRecord;
}

qint64 Cadence::lastStep(qint64 lines) const
{
    const qint64 within = std::min(lines % cycle(), recordLines());
    return (lines / cycle() * recordsPerEval + within / (1 + barsPerRecord)) * stepsPerRecord;
}

BodyLine bodyLine(const Cadence &cadence, qint64 index)
{
    const qint64 cycle = index / cadence.cycle();
    const qint64 within = index % cadence.cycle();
    if (within >= cadence.recordLines())
        return {BodyLine::Kind::Evaluation, (cycle + 1) * cadence.stepsPerEval(),
                int(within - cadence.recordLines())};
    const int group = 1 + cadence.barsPerRecord;
    const qint64 record = cycle * cadence.recordsPerEval + within / group;
    const qint64 part = within % group;
    if (part == cadence.barsPerRecord)
        return {BodyLine::Kind::Record, (record + 1) * cadence.stepsPerRecord, 0};
    const qint64 ahead = (part + 1) * cadence.stepsPerRecord / group;
    return {BodyLine::Kind::Bar, record * cadence.stepsPerRecord + ahead, 0};
}

LogPlan::LogPlan(qint64 start)
    : m_next(start)
{}

void LogPlan::add(LogSegment segment)
{
    if (segment.lines <= 0)
        return;
    segment.first = size();
    segment.start = m_next;
    m_next += qint64(std::ceil(double(segment.lines) * segment.pace));
    m_segments.push_back(std::move(segment));
}

void LogPlan::addTexts(std::vector<TextLine> texts, double pace)
{
    LogSegment segment;
    segment.lines = qint64(texts.size());
    segment.pace = pace;
    segment.texts = std::move(texts);
    add(std::move(segment));
}

void LogPlan::addBody(qint64 bodyFrom, qint64 lines, double pace, std::optional<Cadence> cadence)
{
    LogSegment segment;
    segment.lines = lines;
    segment.bodyFrom = bodyFrom;
    segment.pace = pace;
    segment.cadence = cadence;
    add(std::move(segment));
}

void LogPlan::addScript(std::shared_ptr<const LogScript> script, qint64 from, qint64 lines, double pace)
{
    LogSegment segment;
    segment.lines = lines;
    segment.bodyFrom = from;
    segment.pace = pace;
    segment.script = std::move(script);
    add(std::move(segment));
}

qint64 LogPlan::size() const
{
    return m_segments.empty() ? 0 : m_segments.back().first + m_segments.back().lines;
}

qint64 LogPlan::linesAt(qint64 time) const
{
    qint64 count = 0;
    for (const LogSegment &segment : m_segments) {
        if (time < segment.start)
            break;
        // Rounded down as in timeOf: no line is served before the time printed in it.
        const double steps =
            segment.pace > 0 ? double(time - segment.start) / segment.pace : double(segment.lines);
        count = segment.first + std::min(segment.lines, qint64(steps) + 1);
    }
    return count;
}

const LogSegment &LogPlan::segmentOf(qint64 line) const
{
    const auto behind = std::find_if(m_segments.begin(), m_segments.end(),
                                     [line](const LogSegment &s) { return line < s.first + s.lines; });
    Q_ASSERT(behind != m_segments.end());
    return *behind;
}

qint64 LogPlan::timeOf(qint64 line) const
{
    const LogSegment &segment = segmentOf(line);
    return segment.start + qint64(std::floor(double(line - segment.first) * segment.pace));
}

qint64 LogPlan::bodyStart() const
{
    const auto body = std::find_if(m_segments.begin(), m_segments.end(),
                                   [](const LogSegment &s) { return s.texts.empty(); });
    if (body != m_segments.end())
        return body->start;
    return m_segments.empty() ? m_next : m_segments.front().start;
}

void LogPlan::cut(qint64 lines, qint64 time)
{
    while (!m_segments.empty() && m_segments.back().first >= lines)
        m_segments.pop_back();
    if (!m_segments.empty()) {
        LogSegment &last = m_segments.back();
        last.lines = std::min(last.lines, lines - last.first);
        if (!last.texts.empty())
            last.texts.resize(std::size_t(last.lines));
    }
    m_next = time;
}

} // namespace sim
