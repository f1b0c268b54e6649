// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/ending.h"

#include "progress_text.h"
#include "text.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Ending)
};

QString wasAbout(const QDateTime &at, const QDateTime &now)
{
    //: %1 is a clock time: the end that was expected when the last line arrived
    return Words::tr("was about %1").arg(text::clock(at, now));
}

} // namespace

Ending endingOf(const JobDigest &digest, Freshness freshness, const QDateTime &now)
{
    if (text::isSaving(digest))
        return {text::none(), Words::tr("saving the model"), {}};
    switch (digest.timeLeft.kind) {
    case TimeLeft::Kind::Unknown: return {text::none(), {}, {}};
    case TimeLeft::Kind::TooEarly: return {text::none(), Words::tr("after a few more steps"), {}};
    case TimeLeft::Kind::About:
    case TimeLeft::Kind::Between: break;
    }
    const QDateTime reckoned = digest.reckonedAt.isValid() ? digest.reckonedAt : now;
    const QDateTime at = reckoned.addSecs(digest.timeLeft.likely.count());
    const QString left = freshness == Freshness::Old ? QString() : text::timeLeft(digest, now);
    if (left.isEmpty())
        return {text::none(), wasAbout(at, now), {}};
    //: %1 is a clock time: when a job ends
    return {left, Words::tr("about %1").arg(text::clock(at, now)), at};
}

Ending endingOf(const Job &job, const JobDigest &digest, Freshness freshness, const QDateTime &now)
{
    if (job.status == JobStatus::Paused)
        return {text::none(), Words::tr("not while it is paused"), {}};
    const Ending ofLog = endingOf(digest, freshness, now);
    const bool isOpen = !text::isSaving(digest) && freshness == Freshness::Current;
    if (!isOpen || !text::serviceTimeLeft(job, now))
        return ofLog;
    const QDateTime &at = job.estimatedEnd.utc;
    //: %1 is a clock time: when a job ends, by the service's own estimate
    return {text::timeLeft(job, {}, now), Words::tr("service: %1").arg(text::clock(at, now)), at, true};
}

QString endsText(const Ending &ending, const QDateTime &now)
{
    if (ending.isOfService)
        return Words::tr("the service expects its end at %1", "a clock time").arg(text::clock(ending.at, now));
    return ending.at.isValid() ? Words::tr("ends about %1", "a clock time").arg(text::clock(ending.at, now)) : QString();
}
