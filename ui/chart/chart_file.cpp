// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_file.h"

#include <QElapsedTimer>
#include <QSaveFile>

void writeChartFile(const QString &file, const FileContents &contents, const std::atomic_bool &stops,
                    const std::function<void(const ChartFileProgress &)> &report)
{
    constexpr qint64 reportInterval = 200; // ms
    ChartFileProgress progress;
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
    QElapsedTimer sinceReport;
    sinceReport.start();
    const auto write = [&](const QByteArray &piece) { return out.write(piece) == piece.size(); };
    const auto hear = [&](int percent) {
        progress.percent = percent;
        if (sinceReport.elapsed() >= reportInterval) {
            report(progress);
            sinceReport.restart();
        }
        return !stops;
    };
    const bool isWhole = contents(write, hear);
    if (stops)
        return end({});
    progress.isSaved = isWhole && out.commit();
    end(progress.isSaved ? QString() : out.errorString());
}
