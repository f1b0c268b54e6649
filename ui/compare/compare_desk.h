// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/window_context.h"
#include "values/job_key.h"

#include <QObject>
#include <QPointer>
#include <vector>

class ComparePage;
class LocalFiles;
class QStackedWidget;
class QWidget;

/// Opens the compare page beside the sidebar, in place of the jobs, and closes it again. Main thread.
class CompareDesk : public QObject
{
    Q_OBJECT

public:
    /// `places`: where the page is shown; its first page is that of the jobs. All outlive the desk.
    CompareDesk(const WindowContext &context, QStackedWidget *places, QObject *parent);

    /// Log files of a person's own, which can be compared as well. Before the first open(); they outlive the desk.
    void setFiles(LocalFiles *files) { m_files = files; }

    bool isOpen() const { return m_isOpen; }
    /// Those on the page, in their order; none while it is closed.
    std::vector<JobKey> compared() const;
    /// Nothing visible is still to come.
    bool isSettled() const;
    /// Where F6 stops while it is open.
    std::vector<QWidget *> panes() const;

public Q_SLOTS:
    /// Replaces what was compared; those that nothing is known of are left out. Without any it closes.
    void open(const std::vector<JobKey> &keys);
    void close();

Q_SIGNALS:
    void opened();
    void changed(); ///< other runs are on the page
    void closed();
    /// A person wants to see this job.
    void jobWanted(const JobKey &key);

private:
    void makePage();

    const WindowContext m_context;
    QStackedWidget *m_places;
    LocalFiles *m_files = nullptr;
    QPointer<ComparePage> m_page; ///< made when it is first needed
    bool m_isOpen = false;
};
