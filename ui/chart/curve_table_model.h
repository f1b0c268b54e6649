// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

#include <QAbstractTableModel>

/// The points of the chart as a table, a row for each record in the order of the log. It reads the chart's own columns:
/// no copy, and a row is found in O(log n), so a million records cost what ten do. Main thread.
class CurveTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, Epoch, Train, Smoothed, Eval, ColumnCount };

    explicit CurveTableModel(QObject *parent = nullptr);

    /// A longer reading of the same log appends rows; anything else begins anew. Null shows nothing.
    void setRun(std::shared_ptr<const ChartData> run, std::shared_ptr<const ChartCurves> curves);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The log line of the record in `row`.
    qint64 line(int row) const;

private:
    struct Place
    {
        bool isEval = false;
        size_t index = 0;
    };
    Place placeOf(int row) const;
    QString cell(int row, int column) const;

    std::shared_ptr<const ChartData> m_run;
    std::shared_ptr<const ChartCurves> m_curves;
};
