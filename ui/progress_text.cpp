// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress_text.h"

#include "text.h"
#include "text_words.h"
#include "training/progress.h"

#include <algorithm>
#include <optional>

using namespace std::chrono;

namespace {

/// What was reckoned, less the time since; nothing when there is nothing to say.
std::optional<TimeLeft> leftNow(const JobDigest &digest, const QDateTime &now)
{
    TimeLeft left = digest.timeLeft;
    if (left.kind != TimeLeft::Kind::About && left.kind != TimeLeft::Kind::Between)
        return {};
    if (!digest.reckonedAt.isValid())
        return left;
    const seconds passed = std::max(0s, seconds(digest.reckonedAt.secsTo(now)));
    if (passed > left.likely + std::max(seconds(1min), left.likely / 10))
        return {};
    for (seconds *time : {&left.likely, &left.low, &left.high})
        *time = std::max(0s, *time - passed);
    return left;
}

QString rounded(seconds time)
{
    const training::RoundedTime shown = training::rounded(time);
    switch (shown.form) {
    case training::RoundedTime::Form::UnderOneMinute: return TextWords::tr("less than 1 min");
    case training::RoundedTime::Form::UnderTenMinutes: return TextWords::tr("less than 10 min");
    case training::RoundedTime::Form::Plain: return text::duration(shown.minutes);
    }
    Q_UNREACHABLE();
}

/// `1 h 5`: the beginning of a range that says its unit at the end.
QString rangeStart(minutes time)
{
    if (time < 1h)
        return text::number(time.count());
    return TextWords::tr("%1 h %2", "hours and minutes, the beginning of a range").arg(text::number(time / 1h),
                                                                                 text::number((time % 1h) / 1min));
}

QString spokenHours(qint64 hours)
{
    return hours == 1 ? TextWords::tr("1 hour", "read aloud") : TextWords::tr("%1 hours", "read aloud").arg(text::number(hours));
}

QString spokenMinutes(qint64 minutes)
{
    return minutes == 1 ? TextWords::tr("1 minute", "read aloud")
                        : TextWords::tr("%1 minutes", "read aloud").arg(text::number(minutes));
}

QString spokenTime(minutes time)
{
    const qint64 hours = time / 1h;
    const qint64 rest = (time % 1h) / 1min;
    if (hours == 0)
        return spokenMinutes(rest);
    if (rest == 0)
        return spokenHours(hours);
    return TextWords::tr("%1 %2", "hours, minutes, read aloud").arg(spokenHours(hours), spokenMinutes(rest));
}

QString spokenLeft(seconds time)
{
    const training::RoundedTime shown = training::rounded(time);
    switch (shown.form) {
    case training::RoundedTime::Form::UnderOneMinute: return TextWords::tr("less than 1 minute left", "read aloud");
    case training::RoundedTime::Form::UnderTenMinutes: return TextWords::tr("less than 10 minutes left", "read aloud");
    case training::RoundedTime::Form::Plain: return TextWords::tr("%1 left", "time, read aloud").arg(spokenTime(shown.minutes));
    }
    Q_UNREACHABLE();
}

} // namespace

namespace text {

QString queuePlace(int place)
{
    if (place <= 0)
        return TextWords::tr("Queuing");
    if (place == 1)
        return TextWords::tr("Next in queue");
    const int ending = place / 10 % 10 == 1 ? 0 : place % 10;
    const QString figure = number(place);
    if (ending == 1)
        return TextWords::tr("%1st in queue", "21, 31, …").arg(figure);
    if (ending == 2)
        return TextWords::tr("%1nd in queue", "2, 22, …").arg(figure);
    if (ending == 3)
        return TextWords::tr("%1rd in queue", "3, 23, …").arg(figure);
    return TextWords::tr("%1th in queue", "4, 5, 11, …").arg(figure);
}

QString timeLeft(const JobDigest &digest, const QDateTime &now)
{
    const std::optional<TimeLeft> left = leftNow(digest, now);
    if (!left)
        return {};
    const std::optional<training::RoundedRange> range = training::roundedRange(*left);
    if (!range || range->low == range->high)
        return rounded(left->likely);
    return TextWords::tr("%1 to %2", "the ends of a range of time").arg(rangeStart(range->low), duration(range->high));
}

std::optional<seconds> serviceTimeLeft(const Job &job, const QDateTime &now)
{
    const QDateTime &end = job.estimatedEnd.utc;
    // Some send 0 for "unknown", and forget to take back an end that has passed.
    if (job.status != JobStatus::Running || !job.estimatedEnd.isKnown() || end.toSecsSinceEpoch() <= 0 || end <= now)
        return {};
    return seconds(now.secsTo(end));
}

QString timeLeft(const Job &job, const JobDigest &digest, const QDateTime &now)
{
    const std::optional<seconds> ofService = serviceTimeLeft(job, now);
    if (!ofService || isSaving(digest))
        return timeLeft(digest, now);
    //: time left by the service's own estimate
    return TextWords::tr("%1 (service)").arg(rounded(*ofService));
}

QString spokenTimeLeft(const Job &job, const JobDigest &digest, const QDateTime &now)
{
    const std::optional<TimeLeft> left = leftNow(digest, now);
    const std::optional<seconds> ofService = serviceTimeLeft(job, now);
    if (ofService && !isSaving(digest))
        return TextWords::tr("the service expects %1", "time left, read aloud").arg(spokenLeft(*ofService));
    return left ? spokenLeft(left->likely) : QString();
}

} // namespace text
