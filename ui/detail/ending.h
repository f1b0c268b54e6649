// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <QString>

/// When a run ends, as people are told: an estimate that says that it is one.
struct Ending
{
    QString timeLeft; ///< `1 h 12 min`, as text::timeLeft() says it; none() when nothing can be said
    QString about;    ///< `about 15:17`, `was about 15:17`, `after a few more steps`; empty when nothing can be said
    QDateTime at;     ///< the clock time of `about 15:17`; invalid when nothing is promised
    bool isOfService = false; ///< the service's own estimate: then `about` names it
};

/// `now` is the program's clock, in the zone of the people who read it. With `isOld` nothing new is known: the end that
/// was expected is only a memory.
enum class Freshness { Current, Old };
Ending endingOf(const JobDigest &digest, Freshness freshness, const QDateTime &now);
/// What the service itself expects, else the same. A paused job ends when a person has resumed it.
Ending endingOf(const Job &job, const JobDigest &digest, Freshness freshness, const QDateTime &now);

/// `ends about 15:17`; empty when nothing is promised.
QString endsText(const Ending &ending, const QDateTime &now);
