// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_search.h"

#include <QString>
#include <atomic>
#include <functional>

/// Which lines of a log go into a file.
struct SavedPart
{
    qint64 first = 0;
    qint64 last = 0; ///< inclusive
    std::function<bool(qint64 line)> isWanted; ///< all of them when unset; used by one thread only
};

/// How far the writing of a file has come.
struct LogFileProgress
{
    qint64 lines = 0;     ///< written
    qint64 line = 0;      ///< up to which the log was read
    QString problem;      ///< why nothing was saved, as the system says it; in its language. Empty: there was nothing
    bool isOver = false;
    bool isSaved = false; ///< the file is there, and whole
};

/// Writes lines as `export log` does: the bytes as received, keys and signed links apart, each line ended by `\n`; lines that
/// are not here are left out, those that the service could not give are empty. Of a log of which nothing is here none is made.
///
/// In the calling thread. The file is made under another name and takes its own when it is whole: whatever happens, no half
/// file is left, and a file of that name stays what it was. `report` hears of progress now and then, and of the end.
void writeLogFile(LogTextReader &reader, const SavedPart &part, const QString &file, const std::atomic<bool> &stops,
                  const std::function<void(const LogFileProgress &)> &report);
