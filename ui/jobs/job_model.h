// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_cells.h"
#include "values/job_changes.h"

#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QHash>
#include <functional>
#include <vector>

class JobStore;

/// All jobs of the store as rows, in the order in which they became known; JobColumn are its columns. Main thread.
///
/// Translates the store's diffs into row signals and never resets. It neither sorts nor filters: see JobsFilter.
class JobModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< double or QString; invalid when unknown
        KeyRole,                 ///< JobKey
        StatusRole,              ///< JobStatus as int
        NoteRole,                ///< cellNote()
        GoneRole,                ///< bool: no longer listed by the service
    };

    using Clock = std::function<QDateTime()>;
    using AccountName = std::function<QString(const QString &accountId)>;

    /// `store` must outlive the model. `clock` is the program's clock; its zone is the person's.
    JobModel(const JobStore *store, Clock clock, QObject *parent = nullptr);

    /// How accounts are called; ask again after an account was renamed by setting it again.
    void setAccountNames(AccountName accountName);

    int rowOf(const JobKey &key) const; ///< -1 when unknown
    JobKey keyAt(int row) const;
    const Job *jobAt(int row) const; ///< nullptr while the store forgets the job
    SortValue sortValueAt(int row, JobColumn column) const;
    QString searchTextAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// Says that durations and ages have moved on; also happens by itself twice a minute.
    void refreshTimes();

Q_SIGNALS:
    /// After one diff of the store has become rows: the new and the changed ones, ascending, for JobsFilter.
    void rowsUpdated(const std::vector<int> &rows);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void take(const JobChanges &changes);
    void append(const std::vector<JobKey> &added);
    void remove(const std::vector<JobKey> &removed);
    void report(const std::vector<int> &changedRows);
    /// Calls `use` with the facts of a row; what it returns for an unknown job is a default value.
    template <typename Use>
    auto withFacts(int row, Use use) const;
    QVariant cellData(const JobFacts &facts, JobColumn column, int role) const;

    const JobStore *m_store;
    Clock m_clock;
    AccountName m_accountName;
    std::vector<JobKey> m_keys;
    QHash<JobKey, int> m_rows;
    QBasicTimer m_minuteHand;
};
