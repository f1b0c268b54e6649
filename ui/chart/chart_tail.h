// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "chart/series_shape.h"
#include "chart/usual_top.h"
#include "training/run_tail.h"
#include "training/smoothing.h"

#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

/// How the picture of a run goes on: adds to a ChartData what RunTail says has come, at a cost that does not depend on how
/// long the run is, and shares the rest with every ChartData that it has given before. A value type; a copy costs next to
/// nothing. Any thread, one at a time.
class ChartTail
{
public:
    /// `data` is what makeChartData() made of `run`.
    ChartTail(const training::Run &run, const ChartData &data);

    /// False when the data has to be made anew; this tail is then of no more use.
    bool add(const std::vector<training::RunTail::Point> &points);
    /// What the log tells of beside its values has gone on with `cues`.
    void addMarks(std::span<const training::Cue> cues) { addCheckpoints(cues, &m_data.marks); }
    /// Smooths otherwise from now on: O(n).
    void setWeight(double weight);
    /// What makeChartData() would make of the longer run.
    ChartData data(const StepProgress &progress) const;

private:
    static constexpr size_t Axes = 3;    ///< without XAxis::Record
    static constexpr size_t Nowhere = size_t(-1);

    /// Where lines of the log stand on an axis, told by the lead: ascending in both.
    struct Places
    {
        void add(qint64 line, double value, const ChartSeries &lead, size_t axis);
        bool isSettled(qint64 line) const { return !lines.empty() && line <= lines.back(); }
        double of(qint64 line) const;

        PackedColumn<qint64> lines;
        PackedColumn<double> x;
    };
    /// Seconds of a clock that may start anew.
    struct Clock
    {
        double next(double seconds);

        double offset = 0;
        double last = 0;
    };
    /// What has no final place yet: its line lies behind all that the lead places.
    struct Unsettled
    {
        qint64 line = 0;
        double stated = 0;
    };
    /// How far the records have come: one that lies before is to be drawn between others.
    struct Reached
    {
        /// False once there may be such a one.
        bool take(double ownStep, double ownEpoch);

        double step = -std::numeric_limits<double>::infinity();
        double epoch = -std::numeric_limits<double>::infinity();
        bool hasStepless = false;
        bool isStepBack = false;
        bool isEpochBack = false;
    };
    struct Growing
    {
        ChartSeries points; ///< its axes up to the first unsettled point
        training::Pyramid curve;
        Clock clock;
        Reached reached;
        Turns turns;
        std::array<std::vector<Unsettled>, Axes> unsettled;
    };

    void adopt(const training::Run &run, size_t index);
    void adoptLead(const training::Run &run, size_t index);
    void append(Growing *series, const training::RunTail::Point &point);
    void appendValue(Growing *series, double value);
    void smooth(double value);
    void judgeEval();
    void settle(Growing *series);
    ChartSeries finished(const Growing &series) const;
    double settled(const Unsettled &point, double last, const Places &places) const;
    const Growing &lead() const { return m_series[m_lead]; }
    std::shared_ptr<const ChartCurves> curves() const;

    bool m_isOpen;
    ChartData m_data;              ///< without its points and curves
    std::vector<Growing> m_series; ///< train, eval, and the others in their order
    std::vector<size_t> m_places;  ///< for each series of the run, its index in m_series
    size_t m_lead;
    std::array<size_t, Axes> m_stated{}; ///< points of the lead that state their place
    std::array<Places, Axes> m_axes;
    bool m_hasPrintedStep;
    double m_weight;
    training::Ema m_average;
    training::Pyramid m_smoothed;
    UsualTop m_top;
    std::optional<size_t> m_rise;
};
