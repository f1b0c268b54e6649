// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive.h"
#include "monitor.h"
#include "reparser.h"
#include "sync/engine.h"

#include <QHash>
#include <QTemporaryDir>
#include <QThread>

/// What is behind the front door.
class Monitor::Private
{
public:
    Started open();
    /// Read-only, or no directory at all: known things are copied and stay readable, new ones live for this run.
    void openCopy(Started *started);
    void loadArchive(ArchiveReader &reader);
    /// Only what a person chose for the connections of this run.
    void adoptArchived(const ArchiveReader &reader);
    void keepFormer(const Account &account, const QDateTime &asOf);
    using Jobs = std::shared_ptr<const std::vector<Job>>;
    /// What is archived of an account's jobs into the store; of all accounts when `accountId` is empty. Gives the same for
    /// the engine, or null when it cannot be read.
    Jobs loadJobs(ArchiveReader &reader, const QString &accountId);
    void runEngine(Monitor *q, std::unique_ptr<Archive> archive);
    void takeJobs(const std::vector<Job> &jobs);
    /// Hands on what loadArchive() has read.
    std::vector<EngineAccount> engineAccounts();
    /// Remembers with the account that it has keys, as far as that is not plain.
    static void noteKey(Connection *connection);
    bool isConnected(const QString &accountId) const;
    /// Calls a function of the engine in its thread; nothing without one.
    template <typename... Parameters, typename... Arguments>
    void tell(void (Engine::*function)(Parameters...), const Arguments &...arguments)
    {
        if (engine)
            QMetaObject::invokeMethod(engine, [=, to = engine] { (to->*function)(arguments...); });
    }

    Setup setup;
    Clock clock;
    QString dataDir;
    std::optional<Error> refusal; ///< why there is no archive, hence no engine
    JobStore store;
    QHash<QString, Jobs> loaded; ///< by account, between loadArchive() and engineAccounts()
    QHash<QString, AccountState> states;
    std::vector<Account> former; ///< removed, and their jobs are shown
    quint64 testNumber = 0; ///< of the newest test: answers to any other come too late
    JobKey watched;
    LogState log; ///< of the watched job
    std::unique_ptr<QTemporaryDir> temporary;
    std::unique_ptr<Archive> archive; ///< between open() and runEngine()
    std::unique_ptr<Reparser> reparser;
    QThread thread;
    Engine *engine = nullptr; ///< lives in, and dies with, `thread`
};
