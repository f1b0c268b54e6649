// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/log_text.h"

#include "simulator/line_buffer.h"
#include "simulator/random.h"

#include <algorithm>

namespace sim {

namespace {

void append(QByteArray &out, std::string_view text)
{
    out.append(text.data(), qsizetype(text.size()));
}

} // namespace

LogText::LogText(const LogStyle &style, const LogPlan &plan)
    : m_style(style)
    , m_plan(plan)
    , m_bodyStart(plan.bodyStart())
{}

void LogText::appendJson(QByteArray &out, qint64 first, qint64 count) const
{
    LineBuffer buffer;
    const LogSegment *segment = nullptr;
    for (qint64 line = first; line < first + count; ++line) {
        if (!segment || line >= segment->first + segment->lines)
            segment = &m_plan.segmentOf(line);
        if (line > first)
            out.append(',');
        appendEntry(out, buffer, *segment, line);
    }
}

void LogText::appendEntry(QByteArray &out, LineBuffer &buffer, const LogSegment &segment, qint64 line) const
{
    const qint64 index = line - segment.first;
    const qint64 time = segment.start + qint64(double(index) * segment.pace);
    buffer.clear();
    if (m_style.entriesAreObjects) {
        buffer.text(R"({"timestamp":")").stamp(time).text(R"(","level":"INFO","message":)");
        append(out, buffer.view());
        buffer.clear();
    }
    out.append('"');
    if (segment.script) {
        segment.script->write(buffer, segment.bodyFrom + index, time);
        append(out, buffer.view());
    } else if (segment.texts.empty()) {
        body(buffer, bodyLine(segment.cadence.value_or(m_style.cadence), segment.bodyFrom + index), time);
        append(out, buffer.view());
    } else {
        const TextLine &given = segment.texts[std::size_t(index)];
        if (!given.level.isEmpty()) {
            const qint64 within = qint64(mix(m_style.seed, quint64(line)) % 700);
            buffer.stamp(time + within).text(" - ");
            buffer.text({given.level.constData(), std::size_t(given.level.size())}).text(" - ");
        }
        append(out, buffer.view());
        out.append(given.text);
    }
    out.append('"');
    if (m_style.entriesAreObjects)
        out.append('}');
}

void LogText::body(LineBuffer &out, const BodyLine &line, qint64 time) const
{
    if (m_style.family == Family::TokensOnly)
        return tokens(out, line.step);
    switch (line.kind) {
    case BodyLine::Kind::Bar:
        return bar(out, line.step, time);
    case BodyLine::Kind::Record:
        return record(out, line.step, time);
    case BodyLine::Kind::Evaluation:
        return evaluation(out, line, time);
    }
}

double LogText::elapsed(qint64 step, qint64 time) const
{
    return m_style.secondsPerStep > 0 ? double(step) * m_style.secondsPerStep : double((time - m_bodyStart) / 1000);
}

double LogText::rate(qint64 step) const
{
    // Linear to zero behind a warm-up of one step in a hundred.
    const double warm = std::max(1.0, double(m_style.maxSteps) * 0.01);
    const double left = 1.0 - double(step) / double(m_style.maxSteps);
    return m_style.peakRate * std::min(double(step) / warm, std::max(left, 0.0));
}

double LogText::epoch(qint64 step) const
{
    return double(step) * m_style.epochs / double(m_style.maxSteps);
}

double LogText::chance(qint64 step, quint64 salt) const
{
    return unit(mix(m_style.seed ^ (salt << 40), quint64(step)));
}

void LogText::tokens(LineBuffer &out, qint64 step) const
{
    out.text(" Actual number of consumed tokens is ")
        .integer(qint64(double(step) * m_style.tokensPerStep))
        .text(" !");
}

void LogText::bar(LineBuffer &out, qint64 step, qint64 time) const
{
    static constexpr std::string_view eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const double seconds = elapsed(step, time);
    const double perStep = seconds / double(std::max<qint64>(step, 1));
    const qint64 filled = std::min<qint64>(80, step * 80 / m_style.maxSteps);
    out.text(m_style.family == Family::HuggingFace ? "" : "Train: ");
    out.integer(step * 100 / m_style.maxSteps, 3, ' ').text("%|");
    for (qint64 i = 0; i < filled / 8; ++i)
        out.text("█");
    out.text(eighths[filled % 8]);
    for (qint64 cells = (filled + 7) / 8; cells < 10; ++cells)
        out.text(" ");
    out.text("| ")
        .integer(step)
        .text("/")
        .integer(m_style.maxSteps)
        .text(" [")
        .clockDuration(qint64(seconds))
        .text("<");
    out.clockDuration(qint64(perStep * double(std::max<qint64>(m_style.maxSteps - step, 0)))).text(", ");
    if (perStep >= 1.0)
        out.fixed(perStep, 2).text("s/it]");
    else
        out.fixed(perStep > 0 ? 1.0 / perStep : 0.0, 2).text("it/s]");
}

void LogText::evaluation(LineBuffer &out, const BodyLine &line, qint64 time) const
{
    switch (line.part) {
    case 0:
        out.stamp(time).text(" - INFO - ***** Running evaluation ***** num_examples = ");
        out.integer(m_style.evaluated).text(", batch_size = ").integer(m_style.evalBatch);
        return;
    case 1:
        return evaluationRecord(out, line.step);
    case 2:
        out.stamp(time).text(" - INFO - start to save checkpoint");
        return;
    default:
        out.stamp(time);
        return notice(out, line.step);
    }
}

void LogText::notice(LineBuffer &out, qint64 step) const
{
    const double draw = chance(step, 7);
    const auto given = std::ranges::find(m_style.truncated, step, &std::pair<qint64, int>::first);
    if (draw < 0.34 || given != m_style.truncated.end()) {
        out.text(" - WARNING - ")
            .integer(given != m_style.truncated.end() ? given->second : 1 + qint64(draw * 20))
            .text(" samples longer than max_length ")
            .integer(m_style.maxLength)
            .text(" were truncated");
    } else if (draw < 0.38) {
        out.text(" - ERROR - upload of checkpoint-")
            .integer(step)
            .text(" timed out after 120 s, attempt 1 of 3");
    } else {
        out.text(" - INFO - uploaded checkpoint-").integer(step).text(", ");
        out.fixed(1.0 + 4.0 * draw, 1).text(" GB in ").integer(8 + qint64(draw * 90)).text(" s");
    }
}

} // namespace sim
