// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

class EmptyJobs;
class JobsFilter;
class JobsTable;

/// The jobs table, or what stands in its place while it has no rows. The focus stays in the pane when they change places.
class JobsPane : public QStackedWidget
{
    Q_OBJECT

public:
    /// `jobs` must outlive the pane.
    explicit JobsPane(JobsFilter *jobs, QWidget *parent = nullptr);

    JobsTable *table() const { return m_table; }
    EmptyJobs *empty() const { return m_empty; }
    /// The person goes on among the jobs: in the table, or, while it has no rows, in what stands in its place.
    void takeFocus();

    /// Of what is shown: the other page asks for no room.
    QSize minimumSizeHint() const override;

private:
    void choosePage();

    JobsTable *m_table;
    EmptyJobs *m_empty;
};
