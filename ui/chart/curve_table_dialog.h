// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"
#include "chart/curve_table.h"

#include <QDialog>
#include <QFutureWatcher>
#include <memory>

class CurveTableModel;
class QPushButton;
class QTableView;

/// The points of the chart to be read instead of seen, all series. Not modal; grows with the run; deletes itself when closed.
/// Rows of long runs are counted in a worker, and so are large copies.
class CurveTableDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CurveTableDialog(QWidget *parent);
    ~CurveTableDialog() override;

    /// Null shows nothing.
    void setRun(const std::shared_ptr<const ChartData> &run, const std::shared_ptr<const ChartCurves> &curves);
    QTableView *view() const { return m_view; }
    /// The selected rows, or all of them when none is, with the visible columns.
    void copy();

Q_SIGNALS:
    /// Enter or a double click on a row: its log line.
    void chosen(qint64 line);
    void copied();

private:
    using TablePointer = std::shared_ptr<const CurveTable>;

    void makeActions();
    void count();
    void take();
    void showTable(const TablePointer &table);
    void takeCopy();

    CurveTableModel *m_model;
    QTableView *m_view;
    QPushButton *m_copy;
    std::shared_ptr<const ChartData> m_run; ///< to be shown, perhaps still being counted
    std::shared_ptr<const ChartCurves> m_curves;
    QFutureWatcher<TablePointer> m_counting;
    std::shared_ptr<std::atomic_bool> m_stop; ///< of a copy
    QFutureWatcher<QByteArray> m_copying;
};
