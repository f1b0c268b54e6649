// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/curve.h"
#include "simulator/log_plan.h"

#include <utility>
#include <vector>

namespace sim {

/// How much of everything a stretch of a long log holds. Its steps rise evenly over its records.
struct Stretch
{
    int runs = 0; ///< of progress bars, with records behind each
    int bars = 0;
    int records = 0;
    int spikes = 0;    ///< records whose grad_norm is 10 or more
    int truncated = 0; ///< warnings about samples that were too long
    int clipped = 0;   ///< warnings about the gradient
    int evaluations = 0;
    int shards = 0; ///< lines about the files of checkpoints; every fifth evaluation saves one
    qint64 stepBefore = 0;
    qint64 lastStep = 0;
    std::vector<std::pair<double, double>> unrest; ///< where spikes gather, 0 … 1, and how densely
    std::vector<int> failures; ///< runs in which a request to the storage fails and is repeated
};

/// Lines of a record's neighbourhood: warnings, errors, evaluations.
struct Notice
{
    enum class Kind { Truncated, Clipped, Evaluation, Shards, Uploaded, Failed, Retried };

    Kind kind;
    int lines;
};

/// What stands at one line of a stretch.
struct StretchLine
{
    enum class Kind { Bar, Record, Notice };

    Kind kind = Kind::Bar;
    qint64 step = 0;
    int part = 0;      ///< which bar of its run, which record of the stretch, which line of the notice
    int parts = 0;     ///< bars of the run, lines of the notice
    bool isSpike = false;
    Notice::Kind notice = Notice::Kind::Truncated;
};

/// Where the lines of a stretch are. A few numbers a run: a million lines take some 60 kB.
class StretchPlan
{
public:
    explicit StretchPlan(const Stretch &stretch);

    qint64 size() const { return m_size; }
    StretchLine at(qint64 index) const;
    /// Steps of checkpoints and the indexes of the lines that say they are uploaded.
    std::vector<std::pair<qint64, qint64>> uploads() const;

private:
    struct Run
    {
        qint64 first;
        int bars;
        int records;
        int firstRecord;
        int firstSpike; ///< of the run's records
        int spikes;
        int before; ///< records before the notices
        int firstNotice;
        int notices;
    };

    void addNotices(const Stretch &stretch, int run);
    qint64 stepOf(int record) const;
    StretchLine noticeAt(const Run &run, qint64 within) const;

    int m_records;
    qint64 m_stepBefore;
    qint64 m_steps;
    qint64 m_size = 0;
    std::vector<Run> m_runs;
    std::vector<Notice> m_notices;
};

/// The log of `sql-assist cn` until its bars calmed down: 1,203,303 lines behind the opening ones.
class LongLog : public LogScript
{
public:
    LongLog(const Curve &curve, quint64 seed, qint64 now);

    void write(LineBuffer &out, qint64 index, qint64 time) const override;

    /// Lines up to, in and behind what the picture of the log shows.
    qint64 linesBefore() const { return m_before.size(); }
    qint64 linesPictured() const;
    qint64 linesBehind() const { return m_behind.size(); }
    /// Steps and indexes, oldest first.
    std::vector<std::pair<qint64, qint64>> uploads() const;

private:
    void stretch(LineBuffer &out, const StretchLine &line, quint64 salt, qint64 time) const;
    void pictured(LineBuffer &out, qint64 index) const;
    void record(LineBuffer &out, const StretchLine &line, quint64 salt) const;
    void notice(LineBuffer &out, const StretchLine &line, quint64 draw, qint64 time) const;
    void evaluation(LineBuffer &out, const StretchLine &line, qint64 time) const;

    Curve m_curve;
    quint64 m_seed;
    qint64 m_now;
    StretchPlan m_before;
    StretchPlan m_behind;
};

} // namespace sim
