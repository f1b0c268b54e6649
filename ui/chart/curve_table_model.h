// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/curve_table.h"

#include <QAbstractTableModel>

/// A CurveTable for a view: a million records cost what ten do. Main thread.
class CurveTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CurveTableModel(QObject *parent = nullptr);

    /// A longer reading of the same log appends rows; anything else begins anew. Null shows nothing.
    void setTable(std::shared_ptr<const CurveTable> table);
    const std::shared_ptr<const CurveTable> &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The log line of the record in `row`.
    qint64 line(int row) const { return m_table->line(size_t(row)); }

private:
    QString header(int column) const;

    std::shared_ptr<const CurveTable> m_table;
};
