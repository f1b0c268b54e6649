// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive.h"
#include "net/http.h"
#include "providers/dialect.h"
#include "support/scripted_service.h"
#include "sync/sync_context.h"

#include <QTemporaryDir>
#include <memory>

/// Everything an AccountSync or LogSync needs, on a scripted service, with tiny intervals.
class SyncBench
{
public:
    explicit SyncBench(std::function<ScriptedService::Answer(const ScriptedService::Question &)> answer);

    /// From now on instead of Model Studio's; what works with `context` is made afterwards.
    void speak(std::unique_ptr<Dialect> own);

    ScriptedService service;
    Account account;
    const ArchiveReader &reader() const { return archive->reader(); }
    JobKey key(const QString &id) const { return {account.id, id}; }
    Job job(const QString &id, JobStatus status) const;
    /// Lines of the newest generation from its start, up to the first that is not held.
    QStringList storedLines(const QString &id) const;

    QTemporaryDir dir;
    std::unique_ptr<Archive> archive;
    std::unique_ptr<Dialect> dialect;
    std::unique_ptr<Http> http;
    std::unique_ptr<SyncContext> context;
};
