// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"

#include <QFrame>

class NavigationModel;
class SidebarTree;

/// The models beside the rail: the same tree, opened by the rail's last button. A click or Enter chooses and closes it.
class ModelsPopup : public QFrame
{
    Q_OBJECT

public:
    /// `navigation` must outlive it.
    ModelsPopup(NavigationModel *navigation, QWidget *parent);

    /// Opens beside `anchor`, on `chosen` when that is one of its rows.
    void openBeside(const QWidget *anchor, const JobFilterSpec &chosen);

Q_SIGNALS:
    void chosen(const JobFilterSpec &spec);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);

    NavigationModel *m_navigation;
    SidebarTree *m_tree;
};
