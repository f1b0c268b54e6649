// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text.h"

#include "files/local_file_key.h"
#include "text_words.h"
#include "text_zone.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

QString withRealMinus(QString figure)
{
    if (figure.startsWith(u'-'))
        figure[0] = QChar(0x2212);
    return figure;
}

QString agoText(seconds ago)
{
    if (ago < 1min)
        return TextWords::tr("Just now", "a job was created less than a minute ago");
    if (ago < 1h)
        return TextWords::tr("%1 min ago").arg(text::number(duration_cast<minutes>(ago).count()));
    return TextWords::tr("%1 h ago").arg(text::number(duration_cast<hours>(ago).count()));
}

QString dateText(const QDateTime &local, const QDateTime &now)
{
    //: Date format of this year's days, as in 18 Nov (see the Qt documentation of QLocale::toString)
    const QString thisYear = TextWords::tr("d MMM");
    //: Date format of other years' days, as in 18 Nov 2025
    const QString otherYear = TextWords::tr("d MMM yyyy");
    return QLocale().toString(local.date(), local.date().year() == now.date().year() ? thisYear : otherYear);
}

QString epochs(const Job &job)
{
    const auto found = std::ranges::find(job.hyperParameters, u"n_epochs"_s, &Setting::name);
    if (found == job.hyperParameters.end() || found->value.isEmpty())
        return text::none();
    if (found->value == "1"_L1)
        return TextWords::tr("1 epoch");
    return TextWords::tr("%1 epochs", "a number above one, or a fraction").arg(found->value);
}

/// A log that was read from its beginning and says no step: the run never got there.
bool endedBeforeTraining(const JobDigest &digest)
{
    return digest.reckonedAt.isValid() && !digest.isPartial && !digest.lastStep && !digest.lastTrainLoss;
}

QString stopped(const JobDigest &digest, std::optional<int> percent)
{
    if (!percent && endedBeforeTraining(digest))
        return TextWords::tr("Before training", "where a job stopped");
    return percent ? TextWords::tr("Stopped at %1", "a percentage").arg(text::percent(*percent)) : text::none();
}

QString running(const JobDigest &digest, std::optional<int> percent)
{
    if (!percent)
        return TextWords::tr("Running");
    return text::isSaving(digest) ? TextWords::tr("Saving the model") : text::percent(*percent);
}

QString failingHealth(const std::optional<Error> &error)
{
    if (!error)
        return TextWords::tr("Retrying", "health of a connection");
    switch (error->kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout: return TextWords::tr("Cannot be reached", "health of a connection");
    case ErrorKind::Tls: return TextWords::tr("Not trusted", "health of a connection: its certificate");
    case ErrorKind::Unauthorized: return TextWords::tr("Key rejected", "health of a connection");
    case ErrorKind::Forbidden: return TextWords::tr("Not allowed", "health of a connection");
    case ErrorKind::RateLimited: return TextWords::tr("Throttled", "health of a connection");
    case ErrorKind::Billing: return TextWords::tr("Needs payment", "health of a connection");
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage: return TextWords::tr("Retrying", "health of a connection");
    }
    Q_UNREACHABLE();
}

} // namespace

namespace text {

QString none()
{
    return u"—"_s;
}

QString status(JobStatus status, const QString &raw)
{
    switch (status) {
    case JobStatus::Pending: return TextWords::tr("Pending");
    case JobStatus::Queuing: return TextWords::tr("Queuing");
    case JobStatus::Running: return TextWords::tr("Running");
    case JobStatus::Canceling: return TextWords::tr("Canceling");
    case JobStatus::Paused: return TextWords::tr("Paused");
    case JobStatus::Succeeded: return TextWords::tr("Succeeded");
    case JobStatus::Failed: return TextWords::tr("Failed");
    case JobStatus::Canceled: return TextWords::tr("Canceled");
    case JobStatus::Other: return raw.isEmpty() ? none() : raw;
    }
    Q_UNREACHABLE();
}

QString trainingType(const QString &raw)
{
    const QString type = raw.toLower();
    if (type == "sft"_L1)
        return TextWords::tr("SFT", "supervised fine-tuning");
    if (type == "efficient_sft"_L1 || type == "sft_efficient"_L1)
        return TextWords::tr("SFT (LoRA)", "supervised fine-tuning of an adapter");
    if (type == "cpt"_L1)
        return TextWords::tr("CPT", "continued pre-training");
    if (type == "dpo_full"_L1)
        return TextWords::tr("DPO", "direct preference optimisation");
    if (type == "dpo_lora"_L1)
        return TextWords::tr("DPO (LoRA)");
    return raw;
}

QString number(qint64 value)
{
    return withRealMinus(QLocale().toString(value));
}

QString tokens(std::optional<qint64> value)
{
    return value ? number(*value) : none();
}

QString loss(std::optional<double> value, int decimals)
{
    if (!value)
        return none();
    if (std::isnan(*value))
        return u"NaN"_s;
    if (std::isinf(*value))
        return *value > 0 ? u"∞"_s : u"−∞"_s;
    return withRealMinus(QLocale().toString(*value, 'f', decimals));
}

QString percent(int value)
{
    //: A percentage. Chinese writes no space before the sign.
    return TextWords::tr("%1 %").arg(number(value));
}

QString duration(std::optional<seconds> value)
{
    if (!value || value->count() < 0)
        return none();
    if (*value < 1min)
        return TextWords::tr("%1 s", "duration").arg(number(value->count()));
    const qint64 wholeMinutes = duration_cast<minutes>(*value).count();
    if (wholeMinutes < 60)
        return TextWords::tr("%1 min", "duration").arg(number(wholeMinutes));
    return TextWords::tr("%1 h %2 min", "duration").arg(number(wholeMinutes / 60), number(wholeMinutes % 60));
}

QString exactDuration(std::optional<seconds> value)
{
    if (!value || *value < 1min || *value >= 1h)
        return duration(value);
    const qint64 count = value->count();
    if (count % 60 == 0)
        return duration(value);
    return TextWords::tr("%1 min %2 s", "duration").arg(number(count / 60), number(count % 60));
}

QString millions(qint64 value)
{
    constexpr qint64 Million = 1'000'000;
    if (value < Million)
        return number(value);
    //: How large numbers are put: the size of the unit, a bar, and how many of them there are: 19,500,000 is 19.5 M.
    const QString form = TextWords::tr("1000000|%1 M");
    const qint64 unit = std::max<qint64>(1, form.section(u'|', 0, 0).toLongLong());
    // Ten thousands, as some languages count them, need no tenths.
    const int decimals = unit < Million ? 0 : 1;
    return form.section(u'|', 1).arg(QLocale().toString(double(value) / double(unit), 'f', decimals));
}

QString about(qint64 value)
{
    return TextWords::tr("≈ %1", "an estimate").arg(millions(value));
}

QString aboutExactly(qint64 value)
{
    return TextWords::tr("≈ %1", "an estimate").arg(number(value));
}

QString day(const ServiceTime &time, const QDateTime &now)
{
    if (!time.isKnown())
        return none();
    const QDateTime local = time.utc.toTimeZone(now.timeZone());
    const seconds ago(time.utc.secsTo(now));
    // A clock that is a little behind the service's is no reason for a date in the future.
    if (ago < -5min)
        return dateText(local, now);
    if (local.date() == now.date() || ago < 12h)
        return agoText(std::max(ago, 0s));
    if (local.date().daysTo(now.date()) == 1)
        return TextWords::tr("Yesterday");
    return dateText(local, now);
}

QString moment(const ServiceTime &time, const QDateTime &now)
{
    if (!time.isKnown())
        return time.raw.isEmpty() ? none() : time.raw;
    const QDateTime local = time.utc.toTimeZone(now.timeZone());
    return TextWords::tr("%1, %2", "date, time of day").arg(dateText(local, now), timeOfDay(local.time()));
}

QString date(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() ? dateText(time.toTimeZone(now.timeZone()), now) : none();
}

QString clockSeconds(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return none();
    // The long format is the one with seconds; its zone is said elsewhere.
    const QString format = QLocale().timeFormat(QLocale::LongFormat).remove(u't').trimmed();
    return QLocale().toString(time.toTimeZone(now.timeZone()).time(), format);
}

QString timeOfDay(const QTime &time)
{
    // The short format of a few locales, the C locale's among them, has seconds too.
    static const QRegularExpression seconds(u"[^\\w\\s']ss?"_s);
    return QLocale().toString(time, QLocale().timeFormat(QLocale::ShortFormat).remove(seconds));
}

QString clock(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toTimeZone(now.timeZone());
    if (local.date() != now.date())
        return moment({time.toUTC(), {}}, now);
    return timeOfDay(local.time());
}

QString timeTooltip(const ServiceTime &time)
{
    if (!time.isKnown())
        return time.raw;
    const QString full = QLocale().toString(local(time.utc), QLocale::LongFormat);
    // A time without a zone was read with the account's; the difference says which.
    QDateTime written = QDateTime::fromString(time.raw, u"yyyy-MM-dd HH:mm:ss"_s);
    written.setTimeSpec(Qt::UTC);
    if (!written.isValid())
        return time.raw.isEmpty() ? full : TextWords::tr("%1\nThe service wrote %2.").arg(full, time.raw);
    const QString zone = QTimeZone(int(time.utc.secsTo(written))).displayName(QTimeZone::StandardTime,
                                                                              QTimeZone::OffsetName);
    return TextWords::tr("%1\nThe service wrote %2, read as %3.", "time, time, zone").arg(full, time.raw, zone);
}

std::optional<seconds> runTime(const Job &job, const QDateTime &now)
{
    if (!job.created.isKnown())
        return {};
    if (job.ended.isKnown())
        return seconds(job.created.utc.secsTo(job.ended.utc));
    const bool hasStarted = job.status == JobStatus::Running || job.status == JobStatus::Canceling;
    if (!hasStarted || job.isGone)
        return {};
    return std::max(0s, seconds(job.created.utc.secsTo(now)));
}

std::optional<seconds> runTime(const Job &job, const JobDigest &digest, const QDateTime &now)
{
    const std::optional<seconds> whole = runTime(job, now);
    if (!whole || !digest.started)
        return whole;
    return std::clamp(*whole - seconds(job.created.utc.secsTo(*digest.started)), seconds(0), *whole);
}

std::optional<int> progressPercent(const Job &job, const JobDigest &digest)
{
    if (!digest.fraction || !std::isfinite(*digest.fraction))
        return {};
    const int percent = int(std::lround(std::clamp(*digest.fraction, 0.0, 1.0) * 100));
    // Nothing follows the last line of a file; a service still has a model to save.
    return isTerminal(job.status) || isLocalFile(job.key) ? percent : std::min(percent, 99);
}

bool isSaving(const JobDigest &digest)
{
    const bool hasAllSteps = digest.lastStep && digest.totalSteps && *digest.lastStep >= *digest.totalSteps;
    return hasAllSteps || digest.fraction.value_or(0) >= 1;
}

QString progress(const Job &job, const JobDigest &digest)
{
    const std::optional<int> percent = progressPercent(job, digest);
    switch (job.status) {
    case JobStatus::Pending: return TextWords::tr("Validating files");
    case JobStatus::Queuing: return TextWords::tr("Queuing");
    case JobStatus::Running: return running(digest, percent);
    case JobStatus::Canceling:
    case JobStatus::Paused:
    case JobStatus::Other: return percent ? text::percent(*percent) : none();
    case JobStatus::Succeeded: return epochs(job);
    case JobStatus::Failed:
    case JobStatus::Canceled: return stopped(digest, percent);
    }
    Q_UNREACHABLE();
}

QString steps(const JobDigest &digest)
{
    if (!digest.lastStep)
        return {};
    if (!digest.totalSteps)
        return TextWords::tr("Step %1").arg(number(*digest.lastStep));
    return TextWords::tr("Step %1 of %2").arg(number(*digest.lastStep), number(*digest.totalSteps));
}

QString checkpoints(std::optional<qint64> produced, std::optional<qint64> kept)
{
    if (!produced)
        return none();
    if (!kept)
        return number(*produced);
    return TextWords::tr("%1 of at most %2", "checkpoints").arg(number(*produced), number(*kept));
}

QString health(const AccountState &state)
{
    switch (state.phase) {
    case AccountState::Phase::Loading: return TextWords::tr("Loading", "health of a connection");
    case AccountState::Phase::Ready: return TextWords::tr("Healthy", "health of a connection");
    case AccountState::Phase::Paused: return TextWords::tr("Paused", "health of a connection");
    case AccountState::Phase::Failing:
    case AccountState::Phase::Stopped: return failingHealth(state.error);
    }
    Q_UNREACHABLE();
}

QString jobCount(qint64 count)
{
    return count == 1 ? TextWords::tr("1 job") : TextWords::tr("%1 jobs").arg(number(count));
}

QString list(const QStringList &facts)
{
    return facts.join(TextWords::tr(", ", "between facts of a row that is read aloud"));
}

} // namespace text
