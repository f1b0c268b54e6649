// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/query.h"
#include "values/account.h"
#include "values/credentials.h"
#include "values/event.h"
#include "values/job.h"
#include "values/log_lines.h"

#include <optional>
#include <vector>

class QNetworkRequest;

/// Where in the list of jobs a question continues, and what it is limited to.
struct PageToken
{
    int page = 1;      ///< 1-based, for services with page numbers
    QString cursor;    ///< for services with cursors
    QString model;     ///< only jobs trained on this model; empty for all
};

/// One page of the list, as the service orders it.
struct JobPage
{
    std::vector<Job> jobs;
    std::optional<qint64> total;   ///< what the server claims to have in all; may lie
    std::optional<PageToken> next; ///< nothing when this page says it is the last (the walk stops for its own reasons too)
    int skipped = 0;               ///< entries without a job id or otherwise unreadable
};

/// How to talk to one kind of service: pure functions, *question → request* and *reply → value*. Const, stateless beyond
/// the account's immutable facts, no I/O; usable from any thread.
class Dialect
{
public:
    virtual ~Dialect() = default;

    virtual Query<JobPage> jobs(const PageToken &token) const = 0;
    virtual Query<Job> job(const QString &jobId) const = 0;
    /// Lines by offset; nothing for services without a log addressed by line.
    virtual std::optional<Query<LogBlock>> log(const QString &, const LogRange &) const { return {}; }
    /// A page of the job's events, the newest without a cursor; nothing for services whose log is addressed by line.
    virtual std::optional<Query<EventPage>> events(const Job &, const QString &) const { return {}; }
    /// The metrics that a service keeps of a finished job; nothing when it keeps none, or not of this one.
    virtual std::optional<Query<ResultFile>> resultFile(const Job &) const { return {}; }
    /// A page of the job's checkpoints, the first without a cursor; nothing for services without any.
    virtual std::optional<Query<CheckpointPage>> checkpoints(const Job &, const QString &) const { return {}; }
    /// Whether servers speak it that leave parts of it out (the list, events, checkpoints, files): there 404, 405 and 501 say
    /// that the part is missing, and are no failure.
    virtual bool mayLackParts() const { return true; }
    /// Reads a job back from its own raw JSON (Job::raw), as the archive kept it.
    virtual Result<Job> jobFromRaw(const QByteArray &raw) const = 0;
    /// Stored checkpoints, their times read anew from what the service wrote: the account's zone may be another now.
    virtual Checkpoints checkpointsAnew(const Checkpoints &stored) const { return stored; }
    /// Puts the key into a request: the only place where one leaves memory.
    virtual void authorize(QNetworkRequest &request, const Credentials &credentials) const = 0;
};
