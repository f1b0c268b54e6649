// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <QString>
#include <chrono>
#include <optional>

/// Words for when a job gets its turn, and when it ends. Estimates, rounded as SCREENS §5.6 says.
namespace text {

/// `Next in queue`, `2nd in queue`; `Queuing` for 0, an unknown place.
QString queuePlace(int place);

/// `1 h 12 min`, `1 h 5 to 1 h 20 min`, `less than 10 min`; empty while nothing can be said. Counted from when it was
/// reckoned; an end that has passed by more than a tenth of it was none, and is not said.
QString timeLeft(const JobDigest &digest, const QDateTime &now);
/// How long a running job still takes by its service's own word; nothing when that gives none, or one that has passed.
std::optional<std::chrono::seconds> serviceTimeLeft(const Job &job, const QDateTime &now);
/// What the service says, `1 h 12 min (service)`, else the log.
QString timeLeft(const Job &job, const JobDigest &digest, const QDateTime &now);
/// The same in whole words, for screen readers: `1 hour 12 minutes left`.
QString spokenTimeLeft(const Job &job, const JobDigest &digest, const QDateTime &now);

} // namespace text
