// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/account_facts.h"
#include "jobs/job_cells.h"
#include "jobs/job_sort_values.h"
#include "jobs/queue_places.h"
#include "jobs/sparklines.h"
#include "jobs/token_estimates.h"
#include "values/job_changes.h"

#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QHash>
#include <QSet>
#include <functional>
#include <memory>
#include <vector>

class JobNotes;
class JobStore;
struct KnownJob;

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
        ToneRole,                ///< CellTone as int
        FractionRole,            ///< double, barFraction(); invalid when words stand in its place
        SparklineRole,           ///< Sparkline
        PinRole,                 ///< bool
    };

    using Clock = std::function<QDateTime()>;
    using AccountSource = std::function<AccountFacts(const QString &accountId)>;

    /// `store` and `notes` must outlive the model. `clock` is the program's clock; its zone is the person's. Without notes
    /// no job has a nickname or a pin, and none can be given.
    JobModel(const JobStore *store, Clock clock, JobNotes *notes = nullptr, QObject *parent = nullptr);

    void setAccounts(AccountSource accounts);
    /// Asks for the facts of every account again: a state changed, an account was renamed.
    void refreshAccounts();

    int rowOf(const JobKey &key) const; ///< -1 when unknown
    JobKey keyAt(int row) const;
    const Job *jobAt(int row) const; ///< never nullptr; says the last facts while the store forgets the job
    /// `now` is now(), which is asked for once for many rows: it takes longer than the rest.
    SortValue sortValueAt(int row, JobColumn column, const QDateTime &now) const;
    QString searchTextAt(int row) const;
    bool isPinnedAt(int row) const;
    /// The row's loss is still to be read from its log.
    bool isLossToComeAt(int row) const;
    QDateTime now() const { return m_clock(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// What a person notes of a job: in the column of names, EditRole is the nickname, which the service's own name or an
    /// empty one takes away; PinRole anywhere.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// Says that durations and ages have moved on; also happens by itself twice a minute.
    void refreshTimes();
    /// The service has no line of this job's log, now.
    void noteEmptyLog(const JobKey &key);

Q_SIGNALS:
    /// After one diff of the store has become rows: the new and the changed ones, ascending, for JobsFilter.
    void rowsUpdated(const std::vector<int> &rows);
    /// The clock has moved on: what goes by it was reported as changed.
    void timePassed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void take(const JobChanges &changes);
    void takeNote(const JobKey &key);
    void update(std::vector<int> rows);
    const AccountFacts &accountOf(const QString &accountId) const;
    using KnownJobs = std::vector<std::shared_ptr<const KnownJob>>;
    void append(const KnownJobs &added);
    void remove(const std::vector<JobKey> &removed);
    void report(const std::vector<int> &changedRows);
    /// Calls `use` with the facts of a row.
    template <typename Use>
    auto withFacts(int row, const QDateTime &now, Use use) const;
    QVariant cellData(const JobFacts &facts, JobColumn column, int role) const;

    const JobStore *m_store;
    Clock m_clock;
    JobNotes *m_notes;
    AccountSource m_accountSource;
    mutable QHash<QString, AccountFacts> m_accounts;
    QueuePlaces m_queue;
    Sparklines m_sparklines;
    TokenEstimates m_tokens;
    QSet<JobKey> m_emptyLogs;
    KnownJobs m_jobs; ///< by row
    QHash<JobKey, int> m_rows;
    QBasicTimer m_minuteHand;
};
