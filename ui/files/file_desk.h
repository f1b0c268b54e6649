// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QObject>
#include <QStringList>

class BannerStack;
class EmptyJobs;
class JobActions;
class LocalFiles;
class QWidget;
class Sidebar;

/// Where a person opens log files: by a dialog, by dropping them on the window, on the command line. Says what could not be
/// opened, and forgets what is no longer wanted.
class FileDesk : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the desk.
    FileDesk(LocalFiles &files, BannerStack *banners, QWidget *window);

    /// Asks which files.
    void ask();
    /// Opens what can be opened; `elsewhere` are addresses that were given in the same breath and are no files here.
    void open(const QStringList &paths, const QStringList &elsewhere = {});

    void serve(Sidebar *sidebar);
    void serve(EmptyJobs *empty);
    void serve(JobActions *actions);

Q_SIGNALS:
    /// The first of the files that were given, which may have been open before.
    void opened(const JobKey &key);

private:
    void say(const QStringList &refusals);

    LocalFiles &m_files;
    BannerStack *m_banners;
    QWidget *m_window;
    QString m_folder; ///< where the last file was found
};
