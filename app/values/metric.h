// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/packed_column.h"

#include <QString>
#include <QtGlobal>
#include <initializer_list>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A value that a log line stated. NaN and infinity are values.
struct MetricPoint
{
    static constexpr qint64 NoStep = std::numeric_limits<qint64>::min();

    qint64 line = 0;      ///< log line it stands in, from 0
    qint64 step = NoStep; ///< optimiser step as printed, NoStep when the line states none
    double epoch = std::numeric_limits<double>::quiet_NaN(); ///< as printed, NaN when the line states none
    double elapsed = std::numeric_limits<double>::quiet_NaN(); ///< seconds since the start, as the record states them
    double value = 0;

    bool hasStep() const { return step != NoStep; }
    bool hasEpoch() const { return epoch == epoch; }
};

/// Points that are appended and read, each kind of number in a column of its own: a quarter of what they would take one by
/// one, and exactly as they came.
class MetricPoints
{
public:
    using value_type = MetricPoint;
    using const_iterator = IndexIterator<MetricPoints>;

    MetricPoints() = default;
    MetricPoints(const std::vector<MetricPoint> &points) // NOLINT: as good as any
    {
        for (const MetricPoint &point : points)
            push_back(point);
    }

    MetricPoints(std::initializer_list<MetricPoint> points)
        : MetricPoints(std::vector(points))
    {}

    /// `twin` are points that mostly stand in the same records: their places are stored once.
    void push_back(const MetricPoint &point, const MetricPoints *twin = nullptr)
    {
        m_lines.push_back(point.line, twin ? &twin->m_lines : nullptr);
        m_steps.push_back(point.step, twin ? &twin->m_steps : nullptr);
        m_epochs.push_back(point.epoch, twin ? &twin->m_epochs : nullptr);
        m_elapsed.push_back(point.elapsed, twin ? &twin->m_elapsed : nullptr);
        m_values.push_back(point.value);
    }
    size_t size() const { return m_values.size(); }
    bool empty() const { return m_values.empty(); }
    MetricPoint operator[](size_t i) const { return {m_lines[i], m_steps[i], m_epochs[i], m_elapsed[i], m_values[i]}; }
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, qsizetype(size())}; }
    std::vector<MetricPoint> toVector() const { return {begin(), end()}; }

    /// Each alone: whoever looks at one need not read the others.
    const PackedColumn<qint64> &lines() const { return m_lines; }
    const PackedColumn<qint64> &steps() const { return m_steps; }
    const PackedColumn<double> &epochs() const { return m_epochs; }
    const PackedColumn<double> &elapsed() const { return m_elapsed; }
    const PackedColumn<double> &values() const { return m_values; }

private:
    PackedColumn<qint64> m_lines;
    PackedColumn<qint64> m_steps;
    PackedColumn<double> m_epochs;
    PackedColumn<double> m_elapsed;
    PackedColumn<double> m_values;
};

/// All points of one metric in line order. Names are canonical (`loss`, `eval_loss`), others as the log spells them;
/// `name@rank3` for the ranks beside the main one.
struct Series
{
    std::string name; ///< UTF-8
    MetricPoints points;
};

/// Progress that the log states explicitly.
struct StepProgress
{
    std::optional<qint64> lastStep;
    std::optional<qint64> totalSteps;

    bool operator==(const StepProgress &) const = default;
};
