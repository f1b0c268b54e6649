// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/numbers.h"
#include "training/parser.h"

#include <optional>
#include <span>

namespace training {

/// How often a run logs.
struct LoggingInterval
{
    double steps = NaN;        ///< from record to record; NaN when nothing tells
    bool hasFirstStep = false; ///< the first record is step 1, the others are multiples
    double skipped = 0;        ///< steps before the first record, of a log that begins in the middle
};

/// NaN equals NaN here.
bool isSame(const LoggingInterval &a, const LoggingInterval &b);

/// The epochs of a train series as they come: within the first segment they grow evenly.
class EpochPace
{
public:
    /// The next record of the first segment.
    void add(double epoch);
    /// The next one of a later segment, or one that repeats another.
    void pass(double epoch);

    double first() const { return m_first; }
    double largest() const { return m_largest; }
    /// NaN before it shows. The way from a first record at step 1 to the second is shorter than the others.
    double perRecord() const;

private:
    double m_first = NaN;
    double m_second = NaN;
    double m_last = NaN;
    double m_records = 0;
    double m_largest = NaN;
};

/// What the interval is told by, beside the epochs.
struct LoggingHints
{
    std::span<const Cue> cues;
    std::optional<qint64> totalSteps; ///< as the progress of the run states it
    bool isFinished = false;          ///< the last epoch printed is the last of the plan
};

/// The value of the last cue of this kind that has one.
std::optional<qint64> cueValue(std::span<const Cue> cues, Cue::Kind kind);

/// The interval from the arguments, else from the planned steps and epochs, else from a first record at step 1.
LoggingInterval loggingInterval(const EpochPace &pace, const LoggingHints &hints);

/// Counts the steps of records that print none.
class StepCounter
{
public:
    explicit StepCounter(const LoggingInterval &interval);

    /// The run goes on behind step `base`.
    void restart(double base);
    /// The step of the next record; of a second logger's records, which are counted by themselves, where it is `repeated`.
    double next(bool isRepeated);

private:
    LoggingInterval m_interval;
    double m_base;
    double m_records[2] = {0, 0}; ///< in this segment
    bool m_isFromStart;
};

} // namespace training
