// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/monitor_bench.h"

#include "detail/detail_pane.h"
#include "jobs/jobs_table.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "main_window.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "shell/top_bar.h"
#include "shell/window_actions.h"
#include "sidebar/sidebar.h"

#include <QStackedWidget>
#include <QTest>

/// One run of the program on a directory.
class Run
{
public:
    Run(const QString &directory, std::vector<Connection> connections)
        : settings(directory)
        , notes(directory)
        , monitor(monitor_bench::setup(directory, std::move(connections)))
        , window({monitor, settings, notes})
    {
        window.begin(monitor.start());
        window.show();
    }

    bool hasJobs(int count) { return QTest::qWaitFor([&] { return table()->model()->rowCount() == count; }); }
    JobsTable *table() const { return window.findChild<JobsTable *>(); }
    DetailPane *detail() const { return window.findChild<DetailPane *>(); }
    LogView *log() const { return detail()->log()->view(); }
    Sidebar *sidebar() const { return window.findChild<Sidebar *>(); }
    TopBar *topBar() const { return window.findChild<TopBar *>(); }
    QAction *action(Do what) const { return window.findChild<WindowActions *>()->action(what); }
    QWidget *page() const { return window.findChild<QStackedWidget *>()->currentWidget(); }

    Settings settings;
    JobNotes notes;
    Monitor monitor;
    MainWindow window;
};
