// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error_text.h"
#include "values/job_key.h"

#include <QPersistentModelIndex>
#include <QTableView>
#include <QTimer>

class JobsFilter;
class QMenu;

/// The jobs table. Keeps the chosen job by its key, and the rows on screen in their place, whatever arrives; what is
/// chosen is never empty while there are rows.
class JobsTable : public QTableView
{
    Q_OBJECT

public:
    /// `jobs` must outlive the table.
    explicit JobsTable(JobsFilter *jobs, QWidget *parent = nullptr);

    /// The current job; a null key when there is no row.
    JobKey chosenJob() const { return m_chosen; }
    std::vector<JobKey> selectedJobs() const;
    /// Makes a job current; one that is not shown yet as soon as it is, unless a person chooses another first.
    void choose(const JobKey &key);

    /// The first walk is under way: counts are open-ended, an empty table is no fact yet.
    void setLoading(bool isLoading);
    /// Shown in place of "no jobs yet" when the list could not be read; an empty message takes it away.
    void setFailure(const text::Message &failure);
    /// `96`, `96+` while loading, `12 of 96` while a filter or a search hides some.
    QString countText() const;
    /// What is said in place of rows; empty while there are some.
    text::Message emptyMessage() const;
    /// How long the pointer must have been away before rows are sorted again.
    void setThawDelay(std::chrono::milliseconds delay) { m_thaw.setInterval(delay); }
    /// One checkable entry for each column that can be hidden.
    void addColumnActions(QMenu *menu);

Q_SIGNALS:
    void jobChosen(const JobKey &key);
    /// Enter or a double click: the person wants into the job.
    void opened(const JobKey &key);
    /// countText() or emptyMessage() may have changed.
    void stateChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpHeader();
    void setUpRows();
    void rememberPlace();
    void keepPlace();
    void keepChosen();
    void makeCurrent(int row);
    void report();
    void sayState();

    JobsFilter *m_jobs;
    JobKey m_chosen;
    JobKey m_wish; ///< chosen before its row was there
    QPersistentModelIndex m_anchor; ///< first row on screen while rows change, when scrolled
    int m_anchorOffset = 0;
    bool m_isUpdating = false;
    bool m_isLoading = false;
    text::Message m_failure;
    QTimer m_thaw;
};
