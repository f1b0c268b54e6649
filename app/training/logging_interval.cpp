// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/logging_interval.h"

#include <cmath>

namespace training {
namespace {

double stepsPerRecord(const EpochPace &pace, const LoggingHints &hints)
{
    if (const auto steps = cueValue(hints.cues, Cue::Kind::LoggingSteps))
        return double(*steps);
    const double ratio = pace.perRecord() / pace.first();
    const bool isRatioOfStepOne =
        ratio >= 2.5 && ratio < 10'000 && std::abs(ratio - std::round(ratio)) < 0.02 * ratio;
    const auto announced = cueValue(hints.cues, Cue::Kind::TotalSteps);
    const auto total = announced ? announced : hints.totalSteps;
    const auto planned = cueValue(hints.cues, Cue::Kind::Epochs);
    const double epochs = planned ? double(*planned) : hints.isFinished ? pace.largest() : NaN;
    if (total && epochs > 0) {
        const double steps = std::round(double(*total) / epochs * pace.perRecord());
        return steps >= 1 ? steps : NaN;
    }
    return isRatioOfStepOne ? std::round(ratio) : NaN;
}

bool isSameNumber(double a, double b)
{
    return a == b || (a != a && b != b);
}

} // namespace

bool isSame(const LoggingInterval &a, const LoggingInterval &b)
{
    return isSameNumber(a.steps, b.steps) && a.hasFirstStep == b.hasFirstStep && isSameNumber(a.skipped, b.skipped);
}

void EpochPace::add(double epoch)
{
    pass(epoch);
    if (epoch != epoch)
        return;
    if (m_records == 0)
        m_first = epoch;
    if (m_records == 1)
        m_second = epoch;
    m_last = epoch;
    ++m_records;
}

void EpochPace::pass(double epoch)
{
    m_largest = std::fmax(m_largest, epoch);
}

double EpochPace::perRecord() const
{
    return m_records >= 3 && m_last > m_second ? (m_last - m_second) / (m_records - 2) : NaN;
}

std::optional<qint64> cueValue(std::span<const Cue> cues, Cue::Kind kind)
{
    for (auto cue = cues.rbegin(); cue != cues.rend(); ++cue) {
        if (cue->kind == kind && cue->value > 0)
            return cue->value;
    }
    return {};
}

LoggingInterval loggingInterval(const EpochPace &pace, const LoggingHints &hints)
{
    constexpr double Rounding = 0.005; // older trainers print two decimals
    LoggingInterval interval = {.steps = stepsPerRecord(pace, hints)};
    const double position = pace.first() / pace.perRecord();
    if (interval.steps > 1)
        interval.hasFirstStep = position < (1 + 1 / interval.steps) / 2;
    if (pace.first() - Rounding > 1.5 * pace.perRecord())
        interval.skipped = (std::round(position) - 1) * interval.steps;
    return interval;
}

StepCounter::StepCounter(const LoggingInterval &interval)
    : m_interval(interval)
    , m_base(interval.skipped)
    , m_isFromStart(interval.hasFirstStep)
{}

void StepCounter::restart(double base)
{
    m_base = base;
    m_isFromStart = m_interval.hasFirstStep && base == 0;
    m_records[0] = m_records[1] = 0;
}

double StepCounter::next(bool isRepeated)
{
    double &records = m_records[isRepeated ? 1 : 0];
    ++records;
    const double intervals = m_isFromStart ? records - 1 : records;
    return intervals == 0 ? 1 : m_base + intervals * m_interval.steps;
}

} // namespace training
