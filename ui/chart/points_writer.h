// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "chart/ranges.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// How the points of a chart are written. Lines are counted from 1, as the log view does.
enum class PointsFormat {
    WideCsv, ///< a row a step: step, epoch, time_s and a column for each series; empty where it has no sample
    LongCsv, ///< a row a sample: series, step, epoch, time_s, value, line
    Json,    ///< an object with the series by name, each a list of [step, epoch, value, time_s, line]
    Events,  ///< an event file of TensorBoard: 32-bit floats; steps are whole numbers, else rows are counted
};

/// Which points.
struct PointsPart
{
    PointsFormat format = PointsFormat::WideCsv;
    XAxis axis = XAxis::Step;         ///< that `range` is on
    std::optional<Range> range = {};  ///< empty: the whole run
    double started = 0;               ///< of Events: seconds since 1970 when the run's clock stood at 0
};

/// A series of the chart under the name that the log has for it.
struct ChartColumn
{
    std::string name;
    const ChartSeries *series = nullptr; ///< of the run, never null
};

/// Every series of a run that has points, the losses first, then in the order of the log.
std::vector<ChartColumn> chartColumns(const ChartData &run);

/// Takes a piece of the text; false ends the writing.
using TextSink = std::function<bool(const QByteArray &text)>;
/// Hears now and then how many of all samples are written; false ends the writing.
using WriteProgress = std::function<bool(size_t done, size_t all)>;

/// Writes the points that stand on the main line, all digits of every number, independent of the locale. Numbers that are none
/// read `nan`, `inf`, `-inf` in CSV and "NaN", "Infinity", "-Infinity" in JSON. No cell is taken for a formula. Samples of
/// equal step in different series share a row; what a series states twice has a row for each. Any thread; O(samples), in
/// pieces of some 64 KB. False when it was ended.
bool writePoints(const ChartData &run, const PointsPart &part, const TextSink &sink, const WriteProgress &progress);

/// A name as one cell that no spreadsheet takes for a formula.
QByteArray safeCell(const QString &text);
