// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "event_dialect.h"
#include "sync_bench.h"

/// A service with one job, `ft-1`, whose log is a list of events.
class EventBench
{
public:
    EventBench();

    Job job(JobStatus is) const { return bench.job(QStringLiteral("ft-1"), is); }
    QStringList held() const { return bench.storedLines(QStringLiteral("ft-1")); }
    int asked(const QString &part) const { return bench.service.countAsked(part); }
    /// Fetches what there is; true when it went well.
    bool drain(JobStatus is = JobStatus::Running);

    EventSource events;
    int status = 200;
    QString jobStatus = QStringLiteral("RUNNING");
    QString csv;
    int fileStatus = 404;
    int pages = 0; ///< of events that were asked
    std::function<void(const ScriptedService::Question &)> before; ///< a page is answered

    SyncBench bench;
    EventDialect dialect;
    SyncContext context;

private:
    ScriptedService::Answer answer(const ScriptedService::Question &question);
};
