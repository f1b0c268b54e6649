// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

#include <QByteArray>
#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// All points of a run as a table: a row for each record of the log that states values, in its order (in that of
/// their steps where the log mixes them up), a column for each series. It reads the chart's own columns; only which lines have a row is counted once. A cell is found in O(log n).
/// Immutable: any thread.
class CurveTable
{
public:
    /// Where a record stands, the losses, then every other series by its name.
    enum Column { Step, Epoch, Time, Train, Smoothed, Eval, FirstOther };

    /// O(points of all series).
    CurveTable(std::shared_ptr<const ChartData> run, std::shared_ptr<const ChartCurves> curves);

    /// The same rows with the train loss smoothed otherwise.
    CurveTable withCurves(std::shared_ptr<const ChartCurves> curves) const;

    const std::shared_ptr<const ChartData> &run() const { return m_run; }
    size_t rows() const { return m_lines->size(); }
    int columns() const { return FirstOther + int(m_others.size()); }
    /// Names the series of a column from FirstOther on.
    const std::string &name(int column) const { return m_run->others[m_others[size_t(column - FirstOther)]].name; }
    /// Whether anything stands in a column.
    bool hasColumn(int column) const;
    /// The log line of a row.
    qint64 line(size_t row) const { return (*m_lines)[recordOf(row)]; }
    /// Nothing where the record does not state it.
    std::optional<double> number(size_t row, int column) const;

    /// Rows as text for a spreadsheet, cells apart by tabs, numbers with all digits: `ranges` of first and last row, both
    /// inclusive. Ends early once `stops` is true.
    QByteArray text(std::span<const std::pair<int, int>> ranges, std::span<const int> columns, std::span<const QByteArray> names,
                    const std::atomic_bool &stops) const;

private:
    void countRows();
    void orderRows();
    size_t recordOf(size_t row) const { return m_order ? (*m_order)[row] : row; }
    std::vector<const ChartSeries *> allSeries() const;
    std::optional<size_t> indexIn(const ChartSeries &series, size_t row) const;

    std::shared_ptr<const ChartData> m_run;
    std::shared_ptr<const ChartCurves> m_curves;
    std::vector<size_t> m_others; ///< of the run's others, those with points
    /// Of each record, ascending; a line that states a series twice has two.
    std::shared_ptr<const PackedColumn<qint64>> m_lines;
    std::shared_ptr<const std::vector<size_t>> m_order; ///< the record of each row; null when rows are records
};
