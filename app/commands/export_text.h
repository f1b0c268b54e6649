// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"
#include "training/run.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <array>
#include <optional>
#include <span>

/// How exported things are written. Pure.
namespace exports {

/// One field of RFC 4180 CSV: quoted only when it must be.
QByteArray csvField(const QString &text);

/// A log line as one JSON string, lossless: WTF-8 lone surrogates become `\udXXX`, control characters are escaped.
QByteArray jsonString(QByteArrayView line);

/// A number with all its digits, independent of the locale: `0.1`, `nan`, `inf`, `-inf`.
QByteArray number(double value);

/// Rows of `series,line,step,epoch,value` in order of appearance, with a header.
QByteArray metricsCsv(const training::Run &run);

/// How many lines there are of each level; block by block, so that a long log need not be in memory.
class LineCounts
{
public:
    void add(const std::vector<LineFacts> &lines);
    qint64 all() const;
    qint64 of(Level level) const { return m_counts[size_t(level)]; }

private:
    std::array<qint64, 5> m_counts{};
};

/// One JSON object: lines, series, summary, levels, progress, segments, chart_points.
QByteArray metricsJson(const training::Run &run, const LineCounts &lines);

/// The file that a run was read from.
struct LogFile
{
    QString name;   ///< without its directory
    QString format; ///< how the lines lie in it
    QString notes;  ///< what is wrong with it; empty when nothing is
    qint64 lines = 0; ///< of the file itself
    std::optional<qint64> mergedLines; ///< of the log that recorded answers add up to
};

/// The same object with what is known of the file in front.
QByteArray metricsJson(const training::Run &run, const LineCounts &lines, const LogFile &file);

/// One row a job: id, account, name, status, model, created, ended, usage, fine_tuned_model, first_seen, last_seen.
QByteArray jobsCsv(std::span<const ArchivedJob> jobs, const std::vector<ArchivedAccount> &accounts);
QByteArray jobsJson(std::span<const ArchivedJob> jobs, const std::vector<ArchivedAccount> &accounts);

} // namespace exports
