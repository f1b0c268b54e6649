// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The metric records, one function a family. Each trainer's own key order and number format is kept: that is
// what a reader has to cope with.

#include "simulator/line_buffer.h"
#include "simulator/log_text.h"
#include "simulator/random.h"

#include <algorithm>
#include <cmath>

namespace sim {

void LogText::record(LineBuffer &out, qint64 step, qint64 time) const
{
    switch (m_style.family) {
    case Family::Swift:
    case Family::Preference:
    case Family::Reinforcement:
        return swiftRecord(out, step, time);
    case Family::SwiftQuoted:
        return quotedRecord(out, step, time);
    case Family::HuggingFace:
        return huggingFaceRecord(out, step);
    case Family::Pretraining:
        return pretrainingRecord(out, step);
    case Family::TokensOnly:
        return tokens(out, step);
    }
}

void LogText::position(LineBuffer &out, qint64 step, qint64 time) const
{
    const double seconds = std::max(elapsed(step, time), 1.0);
    const double speed = double(step) / seconds;
    const double left = double(std::max<qint64>(m_style.maxSteps - step, 0)) / std::max(speed, 1e-9);
    out.text(", 'epoch': ")
        .decimal(epoch(step), 2)
        .text(", 'global_step/max_steps': '")
        .integer(step)
        .text("/");
    out.integer(m_style.maxSteps).text("', 'percentage': '");
    out.fixed(100.0 * double(step) / double(m_style.maxSteps), 2).text("%', 'elapsed_time': '");
    out.spelledDuration(qint64(seconds)).text("', 'remaining_time': '").spelledDuration(qint64(left));
    out.text("', 'memory(GiB)': 61.3, 'train_speed(iter/s)': ").decimal(speed, 6).text("}");
}

void LogText::swiftRecord(LineBuffer &out, qint64 step, qint64 time) const
{
    const double loss = m_style.curve.trainLoss(m_style.seed, step, m_style.maxSteps);
    if (m_style.family == Family::Reinforcement)
        out.text("{'loss': ").decimal(loss * 1e-3, 6);
    else
        out.text("{'loss': ").decimal(loss, 4);
    out.text(", 'grad_norm': ").decimal(m_style.curve.gradNorm(m_style.seed, step), 4);
    out.text(", 'learning_rate': ").general(rate(step));
    const double gained = 1.0 - std::exp(-3.0 * double(step) / double(m_style.maxSteps));
    const double draw = chance(step, 3);
    if (m_style.family == Family::Preference) {
        out.text(", 'rewards/chosen': ").decimal(0.4 * gained + 0.2 * draw, 4);
        out.text(", 'rewards/rejected': ").decimal(-1.6 * gained - 0.3 * draw, 4);
        out.text(", 'rewards/accuracies': ").decimal(0.5 + 0.4 * gained + 0.05 * draw, 4);
        out.text(", 'rewards/margins': ").decimal(2.0 * gained + 0.5 * draw, 4);
    } else if (m_style.family == Family::Reinforcement) {
        out.text(", 'reward': ").decimal(0.2 + 0.6 * gained + 0.1 * draw, 4);
        out.text(", 'reward_std': ")
            .decimal(0.3 - 0.2 * gained, 4)
            .text(", 'kl': ")
            .decimal(0.02 * gained, 6);
        out.text(", 'completions/mean_length': ").decimal(220.0 + 90.0 * draw, 1);
    } else {
        out.text(", 'token_acc': ").decimal(0.52 + 0.25 * gained + 0.02 * draw, 4);
    }
    position(out, step, time);
}

void LogText::quotedRecord(LineBuffer &out, qint64 step, qint64 time) const
{
    bar(out, step, time);
    out.text("{'loss': '").general(m_style.curve.trainLoss(m_style.seed, step, m_style.maxSteps));
    out.text("', 'grad_norm': '").general(m_style.curve.gradNorm(m_style.seed, step));
    out.text("', 'learning_rate': '").general(rate(step)).text("', 'epoch': '").general(epoch(step));
    out.text("', 'global_step/max_steps': '").integer(step).text("/").integer(m_style.maxSteps).text("'}");
}

void LogText::huggingFaceRecord(LineBuffer &out, qint64 step) const
{
    out.text("{'loss': ").decimal(m_style.curve.trainLoss(m_style.seed, step, m_style.maxSteps), 4);
    out.text(", 'grad_norm': ").decimal(m_style.curve.gradNorm(m_style.seed, step), 4);
    out.text(", 'learning_rate': ").general(rate(step)).text(", 'epoch': ").decimal(epoch(step), 2).text("}");
}

void LogText::pretrainingRecord(LineBuffer &out, qint64 step) const
{
    out.text("{'learning_rate': ")
        .general(rate(step))
        .text(", 'consumed_train_samples': ")
        .integer(step * 16);
    out.text(", 'consumed_train_tokens': ").integer(qint64(double(step) * m_style.tokensPerStep));
    out.text(", 'global_step/max_steps': '")
        .integer(step)
        .text("/")
        .integer(m_style.maxSteps)
        .text("', 'loss': ");
    out.decimal(m_style.curve.trainLoss(m_style.seed, step, m_style.maxSteps), 5).text("}");
}

void LogText::evaluationRecord(LineBuffer &out, qint64 step) const
{
    const double loss = m_style.curve.evalLoss(m_style.seed, step, m_style.maxSteps);
    const double seconds = 38.0 + 5.0 * chance(step, 5);
    switch (m_style.family) {
    case Family::Pretraining:
        out.text("{'eval_loss': ").decimal(loss, 4).text(", 'eval_ppl': ").decimal(std::exp(loss), 4);
        out.text(", 'global_step/max_steps': '").integer(step).text("/").integer(m_style.maxSteps).text("'}");
        return;
    case Family::SwiftQuoted:
        out.text("{'eval_loss': '")
            .general(loss)
            .text("', 'eval_runtime': '")
            .general(seconds)
            .text("', 'epoch': '");
        out.general(epoch(step)).text("', 'global_step/max_steps': '").integer(step).text("/");
        out.integer(m_style.maxSteps).text("'}");
        return;
    case Family::Swift:
    case Family::Preference:
    case Family::Reinforcement:
    case Family::HuggingFace:
    case Family::TokensOnly:
        break;
    }
    out.text("{'eval_loss': ").decimal(loss, 4).text(", 'eval_runtime': ").decimal(seconds, 4);
    out.text(", 'eval_samples_per_second': ").decimal(m_style.evaluated / seconds, 3);
    out.text(", 'eval_steps_per_second': ")
        .decimal(std::ceil(double(m_style.evaluated) / m_style.evalBatch) / seconds, 3)
        .text(", 'epoch': ")
        .decimal(epoch(step), 2);
    if (m_style.family != Family::HuggingFace) {
        out.text(", 'global_step/max_steps': '").integer(step).text("/").integer(m_style.maxSteps).text("'");
    }
    out.text("}");
}

} // namespace sim
