// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QObject>
#include <QTimer>

class JobsPage;
class QMainWindow;
class QSplitter;
class Settings;
class Sidebar;

/// How a person left the window, and how they find it again: place and size, widths, view, chips, columns, chosen job. Kept
/// a second after the last change, so that a crash costs no more, and when the window closes.
class WindowState : public QObject
{
    Q_OBJECT

public:
    /// What it reads and restores; all of it outlives this.
    struct Parts
    {
        QMainWindow *window;
        QSplitter *columns; ///< sidebar beside page
        Sidebar *sidebar;
        JobsPage *page;
        Settings *settings;
    };

    explicit WindowState(const Parts &parts, QObject *parent = nullptr);

    /// Before the window is shown. Until then nothing is kept.
    void restore();
    /// The detail pane has opened a job: if it is the one of the last run, its log goes where it was.
    void restoreLog();
    /// Something worth keeping has changed.
    void touch() { m_pause.start(); }
    void save();
    /// Of the open sidebar, as a person left it.
    int sidebarWidth() const;

    /// Of the table: as a person left it, else as many rows as the window's height has room for.
    int tableHeight() const;

private:
    Parts m_parts;
    JobKey m_job; ///< of the last run, until it is open
    QTimer m_pause;
    bool m_isRestored = false;
    bool m_isTableMoved = false; ///< by a person, in this run
};
