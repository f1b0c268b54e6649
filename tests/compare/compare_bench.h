// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/run_set.h"
#include "files/local_files.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "settings/settings.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <functional>
#include <optional>

/// Runs as in the picture of the compare page.
namespace compared {

/// How a run went: a train record every 10 steps, an eval after every 100.
struct Story
{
    QString id;
    QString name;
    JobStatus status = JobStatus::Succeeded;
    int lastStep = 2400;
    double finalEval = 0.9; ///< falls to it from 1.4
};

/// The lines of its log, up to `lastStep` of 2400 steps in three epochs.
QByteArrayList logOf(const Story &story);
Job jobOf(const Story &story);

/// `support-tone` v7, which runs, v6 and v5.
std::vector<Story> stories();

} // namespace compared

/// An archive with runs and their logs, and a monitor on it that asks nobody.
class CompareBench
{
public:
    explicit CompareBench(const std::vector<compared::Story> &stories = compared::stories());

    static JobKey key(const QString &id) { return {QStringLiteral("sg"), id}; }
    std::vector<JobKey> keys() const;

    Monitor &monitor() { return *m_monitor; }
    JobStore &jobs() { return m_monitor->jobs(); }
    JobNotes &notes() { return m_notes; }
    LocalFiles &files() { return *m_files; }
    /// Of the data directory.
    QString path() const { return m_directory.path(); }
    /// A log file of a person's own with the first `lines` lines of a story.
    JobKey addFile(const compared::Story &story, qsizetype lines = -1);
    /// Writes it to its end.
    void finishFile(const compared::Story &story, qsizetype writtenLines);
    /// Changes facts of a job, as if its service had.
    void change(const QString &id, const std::function<void(Job &)> &edit);
    void change(const QString &id, const std::function<void(JobDigest &)> &edit);

private:
    QTemporaryDir m_directory;
    std::vector<JobKey> m_keys;
    JobNotes m_notes;
    Settings m_settings;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<LocalFiles> m_files;

    QString pathOf(const compared::Story &story) const;
};
