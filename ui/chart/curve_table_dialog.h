// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

#include <QDialog>

class CurveTableModel;
class QTableView;

/// The points of the chart to be read instead of seen. Not modal; grows with the run; deletes itself when closed.
class CurveTableDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CurveTableDialog(QWidget *parent);

    void setRun(const std::shared_ptr<const ChartData> &run, const std::shared_ptr<const ChartCurves> &curves);
    QTableView *view() const { return m_view; }

Q_SIGNALS:
    /// Enter or a double click on a row: its log line.
    void chosen(qint64 line);

private:
    CurveTableModel *m_model;
    QTableView *m_view;
};
