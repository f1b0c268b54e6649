// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/detail_pane.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "settings/settings.h"

#include <QTemporaryDir>
#include <QWidget>

/// A detail pane in a window of its own, on a store that a test fills: no service, no sidebar, no table, but their room.
class DetailBench
{
public:
    static constexpr QRect DesignedPlace{232, 269, 1208, 607}; ///< in a window of 1440×900

    /// With a time, the list of the account `sg` was read to its end then.
    explicit DetailBench(const QDateTime &lastWalk = {});
    ~DetailBench();

    /// Resizes window and pane as the real window would: sidebar and rail, table, status bar.
    void resize(QSize window);
    /// Merges the jobs and opens the first.
    void open(const std::vector<Job> &jobs);
    void setDigest(const Job &job, const JobDigest &digest);

    /// Waits until everything has its place.
    static void settle();

    DetailPane &pane() { return *m_pane; }
    QWidget &window() { return m_window; }
    JobNotes &notes() { return m_notes; }
    Settings &settings() { return m_settings; }
    JobStore &jobs() { return m_monitor.jobs(); }

    /// What of the visible words is cut, by the text; empty when nothing is.
    QStringList cutWords() const;

private:
    QTemporaryDir m_directory;
    Monitor m_monitor;
    Settings m_settings;
    JobNotes m_notes;
    QWidget m_window;
    DetailPane *m_pane;
};

/// Jobs as in the pictures.
namespace pictured {

Job running();
JobDigest runningDigest();
Job succeeded();
JobDigest succeededDigest();
Job failed();

} // namespace pictured
