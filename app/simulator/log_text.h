// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/curve.h"
#include "simulator/log_plan.h"

#include <QByteArray>

namespace sim {

class LineBuffer;

/// What prints the log of a job.
enum class Family {
    Swift,         ///< dicts with `global_step/max_steps`, percentage, durations
    SwiftQuoted,   ///< the same with quoted numbers, glued to progress bars
    HuggingFace,   ///< dicts with `epoch` only, bars beside them
    Pretraining,   ///< CPT: consumed tokens, `loss` last, `eval_ppl`
    Preference,    ///< DPO: rewards beside the loss
    Reinforcement, ///< GRPO: rewards, tiny losses
    TokensOnly,    ///< video and voice: no loss at all
};

/// Everything that decides the text of a log beside the plan of its lines.
struct LogStyle
{
    Family family = Family::Swift;
    Cadence cadence;
    Curve curve;
    qint64 maxSteps = 100;
    double epochs = 3;
    double peakRate = 1e-4;
    double tokensPerStep = 13000;
    double secondsPerStep = 0; ///< that bars and records tell; 0: from the times of their lines
    std::vector<std::pair<qint64, int>> truncated; ///< evaluated steps after which so many samples were too long
    int maxLength = 8192; ///< tokens of a sample
    int evaluated = 2844; ///< samples
    int evalBatch = 32;
    quint64 seed = 0;
    bool entriesAreObjects = false; ///< some deployments send {"message", "timestamp"} instead of strings
};

/// The text of log lines, a pure function of style, plan and line number.
class LogText
{
public:
    LogText(const LogStyle &style, const LogPlan &plan);

    /// Appends lines `first` … `first + count − 1` as elements of a JSON array, separated by commas. They
    /// must exist.
    void appendJson(QByteArray &out, qint64 first, qint64 count) const;

private:
    void appendEntry(QByteArray &out, LineBuffer &buffer, const LogSegment &segment, qint64 line) const;
    void body(LineBuffer &out, const BodyLine &line, qint64 time) const;
    void record(LineBuffer &out, qint64 step, qint64 time) const;
    void swiftRecord(LineBuffer &out, qint64 step, qint64 time) const;
    void quotedRecord(LineBuffer &out, qint64 step, qint64 time) const;
    void huggingFaceRecord(LineBuffer &out, qint64 step) const;
    void pretrainingRecord(LineBuffer &out, qint64 step) const;
    void tokens(LineBuffer &out, qint64 step) const;
    void bar(LineBuffer &out, qint64 step, qint64 time) const;
    void evaluation(LineBuffer &out, const BodyLine &line, qint64 time) const;
    void evaluationRecord(LineBuffer &out, qint64 step) const;
    void notice(LineBuffer &out, qint64 step) const;
    void position(LineBuffer &out, qint64 step, qint64 time) const;

    double elapsed(qint64 step, qint64 time) const;
    double rate(qint64 step) const;
    double epoch(qint64 step) const;
    double chance(qint64 step, quint64 salt) const;

    const LogStyle &m_style;
    const LogPlan &m_plan;
    qint64 m_bodyStart;
};

} // namespace sim
