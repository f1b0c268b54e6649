// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_file.h"

#include "archive/archive_reader.h"
#include "values/secret_text.h"

#include <QElapsedTimer>
#include <QSaveFile>

namespace {

constexpr qint64 ReportInterval = 200; // ms

/// The wanted lines of a block.
QByteArray textOf(const LogLines &lines, qint64 firstLine, const SavedPart &part, qint64 *written)
{
    QByteArray text;
    text.reserve(lines.text().size() + lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qint64 line = firstLine + i;
        if (line < part.first || line > part.last || (part.isWanted && !part.isWanted(line)))
            continue;
        text += shareable(lines.at(i));
        text += '\n';
        ++*written;
    }
    return text;
}

} // namespace

void writeLogFile(LogTextReader &reader, const SavedPart &part, const QString &file, const std::atomic<bool> &stops,
                  const std::function<void(const LogFileProgress &)> &report)
{
    LogFileProgress progress;
    const auto end = [&](const QString &problem) {
        progress.problem = problem;
        progress.isOver = true;
        report(progress);
    };
    QSaveFile out(file);
    // The folder may forbid new files and allow this one: then there is no safe way, and none is taken.
    out.setDirectWriteFallback(false);
    if (!out.open(QIODevice::WriteOnly))
        return end(out.errorString());
    const Result<std::vector<qint64>> held = reader.heldBlocks();
    if (!held)
        return end(describe(held.error()));
    if (held->empty())
        return end({});
    QElapsedTimer sinceReport;
    sinceReport.start();
    for (const qint64 number : *held) {
        const qint64 firstLine = number * LinesPerBlock;
        if (firstLine + LinesPerBlock <= part.first || firstLine > part.last)
            continue;
        if (stops)
            return end({});
        const Result<LogLines> lines = reader.read(number);
        if (!lines)
            return end(describe(lines.error()));
        const QByteArray text = textOf(*lines, firstLine, part, &progress.lines);
        if (out.write(text) != text.size())
            return end(out.errorString());
        progress.line = firstLine + lines->size();
        if (sinceReport.elapsed() >= ReportInterval) {
            report(progress);
            sinceReport.restart();
        }
    }
    progress.isSaved = !stops && out.commit();
    end(progress.isSaved || stops ? QString() : out.errorString());
}
