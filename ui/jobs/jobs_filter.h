// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/haystack.h"
#include "jobs/job_filter_spec.h"
#include "jobs/job_model.h"
#include "jobs/sort_keys.h"

#include <QAbstractProxyModel>
#include <QTimer>

/// The jobs a person chose, in the order they chose. Main thread.
///
/// Rows come and go by insert and remove, and change places by layoutChanged with persistent indexes: selection survives
/// everything. While the sort is frozen (the pointer is over the table) rows update where they are and new ones come
/// last; what a person does (search, filter, header) is obeyed at once all the same.
class JobsFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit JobsFilter(JobModel *jobs, QObject *parent = nullptr);

    void setSpec(const JobFilterSpec &spec);
    const JobFilterSpec &spec() const { return m_spec; }
    /// The chips of the top bar; a period follows the clock.
    void setChips(const JobChips &chips);
    const JobChips &chips() const { return m_chips; }
    /// Words that must all occur in name, ids, models, files or connection; case is ignored.
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setSortFrozen(bool isFrozen);

    int rowOf(const JobKey &key) const; ///< -1 when hidden or unknown
    JobKey keyAt(int row) const;
    /// How many jobs are known, and how many are in the chosen view whatever chips and search say.
    int knownJobs() const { return int(m_proxyRows.size()); }
    int jobsOfSpec() const;
    /// How many jobs another choice would show.
    int count(const JobFilterSpec &spec, const JobChips &chips, const QString &text);
    /// The same of `rows` jobs from the one at `first`, in the model's order: for who has no time for all of them at once.
    int count(const JobFilterSpec &spec, const JobChips &chips, const QString &text, int first, int rows);

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Around every change of rows, so that a view can keep its place.
    void aboutToUpdate();
    void updated();
    /// knownJobs() is another number now; whether rows changed with it or not.
    void knownJobsChanged();

private:
    void readKeys();
    void readTexts();
    void readMoreTexts();
    void take(const std::vector<int> &rows);
    void hide(int first, int last);
    void forget(int first, int last);
    void forwardChange(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    bool isInView(int row, const JobFilterSpec &spec) const;
    bool isWanted(int row) const;
    void refilter();
    void prepare();
    void sortAgain(std::vector<int> rows);
    void apply();
    std::vector<int> inPlace() const;
    void show(const std::vector<int> &target);
    void hideAllBut(const std::vector<bool> &isKept);
    void reorder(const std::vector<int> &target);
    void reveal(const std::vector<int> &target);
    void renumber();

    JobModel *m_jobs;
    JobFilterSpec m_spec;
    bool m_isNarrowed = false; ///< by m_spec
    JobChips m_chips;
    QDateTime m_now; ///< UTC, of the last look at the clock
    QString m_text;
    Haystack::Terms m_terms;
    Haystack m_haystack; ///< read when it is searched, or when there is time
    QTimer m_reader;
    JobColumn m_column = JobColumn::Created;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    SortKeys m_keys;
    std::vector<int> m_sorted;    ///< all rows of the model in the chosen order, hidden ones too
    std::vector<int> m_visible;   ///< proxy row → model row
    std::vector<int> m_proxyRows; ///< model row → proxy row, -1 when hidden
    bool m_isFrozen = false;
};
