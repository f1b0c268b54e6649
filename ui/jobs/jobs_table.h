// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error_text.h"
#include "jobs/empty_state.h"
#include "jobs/job_columns.h"
#include "jobs/row_painter.h"
#include "theme/density.h"
#include "values/job_key.h"

#include <QPersistentModelIndex>
#include <QTableView>
#include <QTimer>

class JobActions;
class JobsFilter;

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
    /// Those in the viewport, from top to bottom.
    std::vector<JobKey> visibleJobs() const;
    /// Makes a job current; one that is not shown yet as soon as it is, unless a person chooses another first.
    void choose(const JobKey &key);

    /// The first walk is under way: counts are open-ended, an empty table is no fact yet.
    void setLoading(bool isLoading);
    /// Shown in place of "no jobs yet" when the list could not be read; an empty message takes it away.
    void setFailure(const text::Message &failure);
    /// Where jobs could come from, while there are none.
    void setSources(const JobSources &sources);
    /// `96`, `96+` while loading, `12 of 96` while a filter or a search hides some.
    QString countText() const;
    /// Why there are no rows, see JobsPane.
    EmptyState emptyState() const;
    text::Message emptyMessage() const { return emptyState().message; }
    /// How long the pointer must have been away before rows are sorted again.
    void setThawDelay(std::chrono::milliseconds delay) { m_thaw.setInterval(delay); }
    void setDensity(Density density);
    /// In a narrow window rare columns and notes step back; see JobColumns.
    void setRoom(JobColumns::Room room);

    JobColumns *columns() const { return m_columns; }
    JobActions *jobActions() const { return m_actions; }

Q_SIGNALS:
    void jobChosen(const JobKey &key);
    /// Enter or a double click: the person wants into the job.
    void opened(const JobKey &key);
    /// countText() or emptyState() may have changed.
    void stateChanged();
    /// visibleJobs() are others now, and have been for a moment.
    void visibleJobsChanged(const std::vector<JobKey> &keys);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpRows();
    void setUpDelegates();
    void setUpTimers();
    void hover(int row);
    void showRing(bool isShown);
    QRect rowRect(int row) const;
    void sayVisibleJobs();
    void rememberPlace();
    void keepPlace();
    void keepChosen();
    void makeCurrent(int row);
    void report();
    void sayState();

    JobsFilter *m_jobs;
    JobKey m_chosen;
    JobKey m_wish; ///< chosen before its row was there
    bool m_followsFirstRow = true; ///< while loading: nobody has chosen a job yet
    QPersistentModelIndex m_anchor; ///< first row on screen while rows change, when scrolled
    int m_anchorOffset = 0;
    bool m_isUpdating = false;
    bool m_isLoading = false;
    text::Message m_failure;
    JobSources m_sources;
    QTimer m_thaw;
    QTimer m_settling; ///< until what is on screen is worth a signal
    std::vector<JobKey> m_saidVisible;
    RowPainter m_rows;
    Density m_density = Density::Standard;
    bool m_hasRing = false; ///< the person moves by keyboard
    JobColumns *m_columns = nullptr;
    JobActions *m_actions = nullptr;
};
