// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the picture of the full-screen log shows, and the text of the million lines around it.

#include "simulator/line_buffer.h"
#include "simulator/long_log.h"
#include "simulator/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sim {

namespace {

constexpr qint64 maxSteps = 3168;
constexpr double epochs = 3;
constexpr double peakRate = 8e-6;
constexpr double secondsPerStep = 5.83;
constexpr int evaluated = 4266;
constexpr int evalBatch = 16;

Stretch before()
{
    Stretch stretch;
    stretch.runs = 2211;
    stretch.bars = 789325;
    stretch.records = 22094;
    stretch.spikes = 858;
    stretch.truncated = 207;
    stretch.clipped = 10;
    stretch.evaluations = 220;
    stretch.shards = 28796;
    stretch.lastStep = 2191;
    stretch.unrest = {{0.03, 1}, {0.06, 0.4}, {0.47, 0.6}, {0.745, 0.35}, {1, 0.95}};
    stretch.failures = {86, 1041, 1042, 1043, 1044, 1045, 1046, 1047, 1048, 1049};
    return stretch;
}

Stretch behind()
{
    Stretch stretch;
    stretch.runs = 949;
    stretch.bars = 338244;
    stretch.records = 8987;
    stretch.spikes = 421;
    stretch.truncated = 83;
    stretch.clipped = 5;
    stretch.evaluations = 90;
    stretch.shards = 12360;
    stretch.stepBefore = 2196;
    stretch.lastStep = 2293;
    stretch.unrest = {{0.01, 1}, {0.05, 0.6}, {0.99, 0.1}};
    stretch.failures = {636, 637, 638};
    return stretch;
}

/// A line of the picture. Records first, then what has a text of its own, `ago` ms before --now.
struct Pictured
{
    qint64 line; ///< counted from 1, as in the picture
    qint64 step = 0;
    double loss = 0;
    double grad = 0;
    qint64 ago = 0;
    std::string_view text = {};
};

constexpr auto picture = std::to_array<Pictured>({
    {841162, 2191, 0.5157, 0.61},
    {841163, 2191, 0.4747, 0.58},
    {841520, 2192, 0.4563, 0.66},
    {841521, 2192, 0.7985, 12.4102},
    {841522, 2192, 0, 0, 3520096, "WARNING - 2 samples longer than max_length 16384 were truncated"},
    {841523, 2192, 0.5216, 0.71},
    {841881, 2192, 0.4996, 0.64},
    {841882, 2192, 0.4263, 0.55},
    {841883, 2192, 0.5490, 0.62},
    {841884, 2192, 0, 0, 3500713, "ERROR - upload of checkpoint-2190 timed out after 120 s, attempt 1 of 3"},
    {841885, 2192, 0, 0, 3500246, "INFO - retry upload of checkpoint-2190, attempt 2 of 3"},
    {841886, 2192, 0, 0, 3491278, "INFO - uploaded checkpoint-2190, 61.4 GB in 212 s"},
    {842245, 2193, 0.5613, 0.60},
    {842246, 2193, 0.8273, 41.8823},
    {842247, 2193, 0.8566, 18.0571},
    {842248, 2193, 0.8588, 11.2094},
    {842249, 2193, 0, 0, 3472755, "WARNING - grad_norm above max_grad_norm 1.0 for 3 steps, clipped"},
    {842250, 2194, 0.5511, 2.1403},
    {842251, 2194, 0.4740, 0.83},
    {842608, 2194, 0.5113, 0.66},
    {842609, 2194, 0.5205, 0.59},
    {842610, 2194, 0, 0, 3452132, "INFO - ***** Running evaluation ***** num_examples = 4266, batch_size = 16"},
    {842611, 2194, 0.4987, 61.0184, 1, "eval"},
    {842612, 2194, 0, 0, 3392279, "INFO - start to save checkpoint"},
    {842971, 2195, 0.4968, 0.63},
    {842972, 2195, 0.5003, 0.57},
    {842973, 2195, 0.4729, 0.60},
    {842974, 2195, 0.4995, 0.65},
    {842975, 2195, 0.8056, 10.0419},
    {842976, 2195, 0.5967, 0.90},
    {842977, 2195, 0.4861, 0.61},
    {843335, 2196, 0.5121, 0.58},
});

void writePlace(LineBuffer &out, qint64 step)
{
    out.text(", 'epoch': ").decimal(double(step) * epochs / double(maxSteps), 2);
    out.text(", 'global_step/max_steps': '").integer(step).text("/").integer(maxSteps);
    out.text("', 'elapsed_time': '").spelledDuration(qint64(double(step) * secondsPerStep)).text("'}");
}

void writeRecord(LineBuffer &out, qint64 step, double loss, double grad)
{
    const double warm = double(maxSteps) * 0.01;
    const double left = 1.0 - double(step) / double(maxSteps);
    out.text("{'loss': ").fixed(loss, 4).text(", 'grad_norm': ").fixed(grad, 4);
    out.text(", 'learning_rate': ").general(peakRate * std::min(double(step) / warm, left));
    writePlace(out, step);
}

void writeEvaluation(LineBuffer &out, qint64 step, double loss, double seconds)
{
    out.text("{'eval_loss': ").fixed(loss, 4).text(", 'eval_runtime': ").fixed(seconds, 4);
    out.text(", 'eval_samples_per_second': ").fixed(evaluated / seconds, 3);
    out.text(", 'eval_steps_per_second': ").fixed(std::ceil(double(evaluated) / evalBatch) / seconds, 3);
    writePlace(out, step);
}

void writeBar(LineBuffer &out, qint64 step, int part, int parts)
{
    static constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const double seconds = (double(step - 1) + double(part) / parts) * secondsPerStep;
    const qint64 filled = step * 80 / maxSteps;
    out.text("Train: ").integer(step * 100 / maxSteps, 3, ' ').text("%|");
    for (qint64 i = 0; i < filled / 8; ++i)
        out.text("█");
    out.text(eighths[std::size_t(filled % 8)]);
    for (qint64 cells = (filled + 7) / 8; cells < 10; ++cells)
        out.text(" ");
    out.text("| ").integer(step).text("/").integer(maxSteps).text(" [").clockDuration(qint64(seconds)).text("<");
    out.clockDuration(qint64(double(maxSteps - step) * secondsPerStep)).text(",  ").fixed(secondsPerStep, 2);
    out.text("s/it, micro=").integer(part + 1).text("/").integer(parts).text("]");
}

} // namespace

LongLog::LongLog(const Curve &curve, quint64 seed, qint64 now)
    : m_curve(curve)
    , m_seed(seed)
    , m_now(now)
    , m_before(before())
    , m_behind(behind())
{}

qint64 LongLog::linesPictured() const
{
    return picture.back().line - picture.front().line + 1;
}

std::vector<std::pair<qint64, qint64>> LongLog::uploads() const
{
    std::vector<std::pair<qint64, qint64>> all = m_before.uploads();
    all.push_back({2190, m_before.size() + 841886 - picture.front().line});
    for (const auto &[step, index] : m_behind.uploads())
        all.push_back({step, m_before.size() + linesPictured() + index});
    return all;
}

void LongLog::write(LineBuffer &out, qint64 index, qint64 time) const
{
    if (index < m_before.size())
        return stretch(out, m_before.at(index), 41, time);
    index -= m_before.size();
    if (index < linesPictured())
        return pictured(out, index);
    stretch(out, m_behind.at(index - linesPictured()), 42, time);
}

void LongLog::pictured(LineBuffer &out, qint64 index) const
{
    const qint64 line = picture.front().line + index;
    const auto found = std::ranges::lower_bound(picture, line, {}, &Pictured::line);
    if (found->line != line) {
        const qint64 begin = (found - 1)->line + 1;
        return writeBar(out, found->step, int(line - begin), int(found->line - begin));
    }
    if (found->text.empty())
        writeRecord(out, found->step, found->loss, found->grad);
    else if (found->loss > 0)
        writeEvaluation(out, found->step, found->loss, found->grad);
    else
        out.stamp(m_now - found->ago).text(" - ").text(found->text);
}

void LongLog::stretch(LineBuffer &out, const StretchLine &line, quint64 salt, qint64 time) const
{
    switch (line.kind) {
    case StretchLine::Kind::Bar:
        return writeBar(out, line.step, line.part, line.parts);
    case StretchLine::Kind::Record:
        return record(out, line, salt);
    case StretchLine::Kind::Notice:
        return notice(out, line, mix(m_seed ^ salt, quint64(line.step)), time);
    }
}

void LongLog::record(LineBuffer &out, const StretchLine &line, quint64 salt) const
{
    const quint64 draw = mix(m_seed ^ (salt << 32), quint64(line.part));
    const double loss = m_curve.trainLoss(m_seed, line.step, maxSteps) * (1.0 + 0.04 * bell(draw));
    const double surplus = std::pow(unit(mix(draw)), 3);
    if (line.isSpike)
        return writeRecord(out, line.step, loss + 0.25 + 0.1 * surplus, 10.0 + 48.0 * surplus);
    writeRecord(out, line.step, loss, m_curve.gradNorm(m_seed ^ draw, line.step));
}

void LongLog::notice(LineBuffer &out, const StretchLine &line, quint64 draw, qint64 time) const
{
    if (line.notice == Notice::Kind::Evaluation)
        return evaluation(out, line, time);
    out.stamp(time);
    switch (line.notice) {
    case Notice::Kind::Truncated:
        out.text(" - WARNING - ").integer(1 + qint64(draw % 6)).text(" samples longer than max_length 16384 were truncated");
        return;
    case Notice::Kind::Clipped:
        out.text(" - WARNING - grad_norm above max_grad_norm 1.0 for ").integer(2 + qint64(draw % 4)).text(" steps, clipped");
        return;
    case Notice::Kind::Shards:
        out.text(" - INFO - saved checkpoint-").integer(line.step).text("/model-").integer(line.part + 1, 5, '0');
        out.text("-of-").integer(line.parts, 5, '0').text(".safetensors, ").integer(91 + qint64(mix(draw, quint64(line.part)) % 7)).text(" MB");
        return;
    case Notice::Kind::Uploaded:
        out.text(" - INFO - uploaded checkpoint-").integer(line.step).text(", 61.4 GB in ").integer(180 + qint64(draw % 60)).text(" s");
        return;
    case Notice::Kind::Failed:
        out.text(" - ERROR - the checkpoint storage answered 503 SlowDown at step ").integer(line.step);
        out.text(", part ").integer(qint64(draw % 654)).text(", attempt 1 of 3");
        return;
    case Notice::Kind::Retried:
        out.text(" - INFO - retry part ").integer(qint64(draw % 654)).text(", attempt 2 of 3");
        return;
    case Notice::Kind::Evaluation:
        return;
    }
}

void LongLog::evaluation(LineBuffer &out, const StretchLine &line, qint64 time) const
{
    if (line.part == 1) {
        const double loss = m_curve.evalLoss(m_seed, line.step, maxSteps);
        return writeEvaluation(out, line.step, loss, 60.0 + 3.0 * unit(mix(m_seed, quint64(line.step))));
    }
    out.stamp(time).text(" - INFO - ");
    if (line.part == 2) {
        out.text("start to save checkpoint");
        return;
    }
    out.text("***** Running evaluation ***** num_examples = ").integer(evaluated).text(", batch_size = ").integer(evalBatch);
}

} // namespace sim
