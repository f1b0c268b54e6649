// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <atomic>
#include <functional>

/// How far the writing of a chart's file has come.
struct ChartFileProgress
{
    int percent = 0;
    QString problem;      ///< why nothing was saved, as the system says it; empty: a person ended it
    bool isOver = false;
    bool isSaved = false; ///< the file is there, and whole
};

/// Takes a piece of the file; false: go no further.
using FileSink = std::function<bool(const QByteArray &piece)>;
/// Gives the contents piece by piece; false when it went no further.
using FileContents = std::function<bool(const FileSink &sink, const std::function<bool(int percent)> &progress)>;

/// Writes a file in the calling thread. It is made under another name and takes its own when it is whole: whatever happens, no
/// half file is left, and a file of that name stays what it was. `report` hears of progress now and then, and of the end.
void writeChartFile(const QString &file, const FileContents &contents, const std::atomic_bool &stops,
                    const std::function<void(const ChartFileProgress &)> &report);
