// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/dialect.h"
#include "support/scripted_service.h"

#include <memory>
#include <vector>

/// A dialect of the tests' own, for a service whose logs are lists of events: `/fine-tunes/ID/events?after=…` answers
/// `{"data": [{id, at, level, message, data}], "next": …}`, `/fine-tunes/ID/file` answers `{"csv": …}`. The rest is Model
/// Studio's.
class EventDialect : public Dialect
{
public:
    explicit EventDialect(const Account &account);

    Query<JobPage> jobs(const PageToken &token) const override { return m_rest->jobs(token); }
    Query<Job> job(const QString &jobId) const override { return m_rest->job(jobId); }
    std::optional<Query<EventPage>> events(const Job &job, const QString &after) const override;
    std::optional<Query<ResultFile>> resultFile(const Job &job) const override;
    Result<Job> jobFromRaw(const QByteArray &raw) const override { return m_rest->jobFromRaw(raw); }
    void authorize(QNetworkRequest &, const Credentials &) const override {}

private:
    const std::unique_ptr<Dialect> m_rest;
};

/// The events of one job as its service gives them, newest first.
class EventSource
{
public:
    int count = 0;     ///< events 0 … count-1 have happened
    int pageSize = 5;
    int perSecond = 1; ///< events that share a second
    int overlap = 0;   ///< events of the page before that a page repeats
    bool saysMoreForEver = false;
    bool isOldestFirst = false;
    int totalSteps = 0;    ///< as each event states it; 0: none does

    ScriptedService::Answer page(const ScriptedService::Question &question) const;
    /// Event `number` as it reads in the log.
    QString line(int number) const;
    /// All lines of the log, in their order.
    QStringList lines() const;

private:
    QJsonObject event(int number) const;
};
