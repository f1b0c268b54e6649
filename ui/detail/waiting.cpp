// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/waiting.h"

#include "plain_text.h"

#include <QCoreApplication>

namespace {

constexpr int MostCharacters = 40; ///< of a name in a sentence and on a button

struct WaitingWords
{
    Q_DECLARE_TR_FUNCTIONS(Waiting)
};

QString turnText(const QString &running, const QString &until)
{
    if (running.isEmpty())
        return WaitingWords::tr("Only one job runs at a time in this account.");
    if (until.isEmpty())
        return WaitingWords::tr("Only one job runs at a time in this account. %1 runs now.", "name of a job").arg(running);
    return WaitingWords::tr("Only one job runs at a time in this account. %1 runs now, until about %2.", "name of a job, a clock time")
        .arg(running, until);
}

/// What is the same everywhere.
Waiting plainWaiting(const Job &job)
{
    //: E-PENDING
    if (job.status == JobStatus::Pending)
        return {WaitingWords::tr("The service is checking the files"), WaitingWords::tr("Training starts when that is done."), {}};
    if (job.status == JobStatus::Paused)
        return {WaitingWords::tr("Paused"), WaitingWords::tr("It waits for a person; resume it in the service's console."), {}};
    return {};
}

} // namespace

Waiting waitingElsewhere(const Job &job)
{
    if (job.isGone || job.status != JobStatus::Queuing)
        return job.isGone ? Waiting() : plainWaiting(job);
    return {WaitingWords::tr("Waiting for its turn"),
            WaitingWords::tr("The service starts it when it has room, and does not say when that will be."), {}};
}

Waiting waitingOf(const Job &job, const QString &running, const QString &until)
{
    if (job.isGone || job.status != JobStatus::Queuing)
        return job.isGone ? Waiting() : plainWaiting(job);
    QString name = oneLine(running);
    if (name.size() > MostCharacters)
        name = name.left(MostCharacters - 1) + u'…';
    //: E-QUEUE: a button that opens the job of this name
    const QString button = name.isEmpty() ? QString() : WaitingWords::tr("Show %1").arg(name);
    return {WaitingWords::tr("Waiting for its turn"), turnText(name, until), button};
}
