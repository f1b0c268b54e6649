// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"

#include <QWidget>

class NavigationModel;
class QTreeView;

/// The left pane: one tree, one selection across its groups.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    /// `navigation` must outlive the pane. Begins with all jobs chosen.
    explicit Sidebar(NavigationModel *navigation, QWidget *parent = nullptr);

    JobFilterSpec filter() const;
    /// Chooses the row of `spec`; nothing happens when there is none.
    void choose(const JobFilterSpec &spec);
    /// What the chosen row is called: the title of the jobs page.
    QString title() const;

Q_SIGNALS:
    void filterChosen(const JobFilterSpec &spec);
    /// Enter: the person wants into the table.
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openFamilies(const QModelIndex &parent);

    NavigationModel *m_navigation;
    QTreeView *m_tree;
};
