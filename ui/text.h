// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account_state.h"
#include "values/job.h"
#include "values/job_digest.h"

#include <QLocale>
#include <QString>
#include <chrono>
#include <optional>

/// All words and numbers for values. Everything here is for people: translated, in the user's locale and zone.
/// A value the service did not give is none(), never 0.
namespace text {

QString none(); ///< an em dash

/// `Running`; a status the program does not know is shown as received.
QString status(JobStatus status, const QString &raw);
/// `SFT`, `SFT (LoRA)`; unknown types as received; empty for empty.
QString trainingType(const QString &raw);

QString number(qint64 value);                    ///< `31,389,440`
QString tokens(std::optional<qint64> value);     ///< exact, or none()
/// `0.9096`; `NaN`, `∞`, `−∞` when the log said so. 4 decimals in panels, 3 in the table.
QString loss(std::optional<double> value, int decimals);
QString percent(int value);                      ///< `62 %`
/// `1 h 58 min`, `37 min`, `42 s`; none() for unknown or negative.
QString duration(std::optional<std::chrono::seconds> value);
/// `3 h 10 min`, `4 min 28 s`, `42 s`: where the seconds of a few minutes matter; none() as above.
QString exactDuration(std::optional<std::chrono::seconds> value);
/// `19.5 M`, `31,400`: in millions from one million on.
QString millions(qint64 value);
/// `≈ 19.5 M`: an estimate.
QString about(qint64 value);
/// `≈ 31,400,000`: an estimate with all its digits.
QString aboutExactly(qint64 value);

/// `6 min ago` while the day is the same or 12 hours are not over, then `Yesterday`, `18 Nov`, `18 Nov 2025`.
/// In the zone of `now`.
QString day(const ServiceTime &time, const QDateTime &now);
/// `18 Nov, 14:05`, with the year when it is not this one; the raw text when it could not be read. In the zone of `now`.
QString moment(const ServiceTime &time, const QDateTime &now);
/// `18 Nov`, with the year when it is not this one; in the zone of `now`.
QString date(const QDateTime &time, const QDateTime &now);
/// `14:05:10` in the user's format and in the zone of `now`.
QString clockSeconds(const QDateTime &time, const QDateTime &now);
/// `14:05` in the user's format, without seconds in any.
QString timeOfDay(const QTime &time);
/// `14:05` in the user's format and in the zone of `now`; with the date when it is another day.
QString clock(const QDateTime &time, const QDateTime &now);
/// The full local time, what the service wrote, and the zone it was read in.
QString timeTooltip(const ServiceTime &time);

/// From creation to the end, or to `now` while the job runs; nothing while it waits for its turn.
std::optional<std::chrono::seconds> runTime(const Job &job, const QDateTime &now);
/// The same from when the log says that it began to run, where that is certain.
std::optional<std::chrono::seconds> runTime(const Job &job, const JobDigest &digest, const QDateTime &now);

/// Whole percent of a job, at most 99 until its status says it has ended; a local file has none to wait for.
std::optional<int> progressPercent(const Job &job, const JobDigest &digest);
/// Every step is done; while the status has not changed yet, the service moves the model.
bool isSaving(const JobDigest &digest);
/// `62 %`, `Stopped at 39 %`, `Before training`, `3 epochs`, `Saving the model`, `Validating files`, …
QString progress(const Job &job, const JobDigest &digest);
/// `Step 1,488 of 2,400`; empty when no step is known.
QString steps(const JobDigest &digest);
/// `4 of 12 kept`; `4` when the limit is unknown; none().
QString checkpoints(std::optional<qint64> produced, std::optional<qint64> kept);

/// `Healthy`, `Throttled`, `Cannot be reached`, …
QString health(const AccountState &state);
/// `38 jobs`
QString jobCount(qint64 count);
/// A list of facts read aloud, separated as the language does.
QString list(const QStringList &facts);

} // namespace text
