// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/difference_table.h"

#include <QAbstractItemModel>
#include <QDateTime>
#include <array>
#include <functional>
#include <vector>

class RunSet;

/// What makes the runs of a set different, and how they did: two groups of rows, a column for the parameter and one for each
/// run. Follows the set; only other runs or another order reset it. Main thread.
class DifferenceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Group { Settings, Result, GroupCount };
    enum Role {
        DiffersRole = Qt::UserRole + 1, ///< bool; of a cell from the baseline, of a parameter in any run
        BestRole,                       ///< bool
        DeltaRole,                      ///< `−0.3 %`
        PlaceRole,                      ///< `at 1,350`
        RemarkRole,                     ///< `so far`
        IsNumberRole,                   ///< bool
        IsKeyRole,                      ///< bool, of a parameter: spelled as the service does
        FullTextRole,                   ///< the value without anything left out, and without its remarks
        IsGroupRole,                    ///< bool
        IsBaselineRole,                 ///< bool, of a header section
    };

    /// `set` must outlive this; `now` gives the program's clock.
    DifferenceModel(const RunSet &set, std::function<QDateTime()> now, QObject *parent = nullptr);

    /// Leaves out settings that are the same in all runs.
    void setOnlyDiffering(bool isOn);
    bool isOnlyDiffering() const { return m_isOnlyDiffering; }
    /// Of all settings, shown or not.
    int settingCount() const { return m_settingCount; }
    int differingCount() const { return m_differingCount; }
    /// `4 of 6 settings differ from the baseline`; empty while there is nothing to compare.
    QString summary() const;
    /// Takes note of the time that has gone by.
    void refresh();
    static int runOf(int column) { return column - 1; } ///< −1 for the column of the parameters

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void summaryChanged();

private:
    using Rows = std::vector<DifferenceRow>;

    void rearrange();
    std::array<Rows, GroupCount> rowsNow();
    void take(Group group, Rows rows);
    void takeRow(Group group, int row, DifferenceRow now);
    void removeRows(Group group, int row, int count);
    const DifferenceRow &rowAt(const QModelIndex &index) const;
    QVariant parameterData(const DifferenceRow &row, int role) const;
    QVariant cellData(const DifferenceCell &cell, int role) const;

    const RunSet &m_set;
    const std::function<QDateTime()> m_now;
    bool m_isOnlyDiffering = false;
    int m_settingCount = 0;
    int m_differingCount = 0;
    std::vector<JobKey> m_keys; ///< of the columns
    std::array<Rows, GroupCount> m_groups;
};
