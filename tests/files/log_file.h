// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/log_follower.h"
#include "training/parser.h"
#include "values/log_lines.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>
#include <vector>

/// A log file that a test writes, in a directory of its own.
class LogFile
{
public:
    explicit LogFile(const QByteArray &bytes = {});

    QString path() const { return m_directory.filePath(QStringLiteral("train.log")); }
    QString directory() const { return m_directory.path(); }
    void append(const QByteArray &bytes);
    /// In place: the same file holds these bytes.
    void overwrite(const QByteArray &bytes);
    void truncate(qint64 size);
    /// Another file takes its place, at once.
    void replace(const QByteArray &bytes);
    void remove();
    /// Under another name, as logs are rotated.
    void moveAway();
    void moveBack();

private:
    QTemporaryDir m_directory;
};

/// A log as it was read: all lines, and what each block means.
struct ReadLog
{
    LogLines lines;
    std::vector<training::BlockFacts> facts;

    bool operator==(const ReadLog &) const = default;
};

/// What these bytes hold, by a reader that knows nothing of files.
ReadLog expectedLog(const QByteArray &bytes);

/// Works until there is nothing to do, and gives all that was read. Lines or facts that cannot be had end the run.
ReadLog readToEnd(files::LogFollower &log);

/// Looks, and reads to the end.
ReadLog readAgain(files::LogFollower &log);

/// All lines as text, each with a newline.
QByteArray textOf(const LogLines &lines);
