// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>
#include <chrono>

namespace files {

/// Waits until something happens to the file at a path. Where the system tells (inotify: local disks, this computer), at
/// once, also when another file takes its place; else when the time is over: the file is then to be looked at all the same.
class FileWatch
{
public:
    explicit FileWatch(const QString &path);
    ~FileWatch();
    Q_DISABLE_COPY_MOVE(FileWatch)

    /// Returns when the file may have changed, when wake() was called, or after `most`. What happens before `least` is over is
    /// one thing.
    void wait(std::chrono::milliseconds least, std::chrono::milliseconds most);
    /// Ends this wait, or the next one. Any thread.
    void wake();

private:
    /// True when it is another file than before, of which something may have been missed.
    bool watchFile();
    /// Takes what the system has told; true when it is about the file.
    bool takeEvents();

    const QByteArray m_path;
    const QByteArray m_name; ///< in its directory
    int m_wake = -1;
    int m_events = -1;
    int m_file = -1; ///< watches of m_events
    int m_directory = -1;
};

} // namespace files
