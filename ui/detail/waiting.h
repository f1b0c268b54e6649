// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QString>

/// Why a job has neither curves nor log yet. An empty title: it does not wait.
struct Waiting
{
    QString title;
    QString text;
    QString button; ///< brings the job that runs now; empty when that is not known

    bool operator==(const Waiting &) const = default;
};

/// Of a service whose jobs run one by one. `running` is the name of the job that runs in the same account, `until` the clock
/// time of its end; empty when not known.
Waiting waitingOf(const Job &job, const QString &running, const QString &until);

/// Of any other service: nobody knows for what a job waits there.
Waiting waitingElsewhere(const Job &job);
