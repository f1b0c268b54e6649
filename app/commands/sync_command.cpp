// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/sync_command.h"

#include "commands/connections.h"
#include "commands/kept_keys.h"
#include "settings/key_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSet>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

void say(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
}

int sayNoAccount()
{
    say(u"There is no account to read. Name one with --connect dashscope=URL."_s);
    return 1;
}

void sayEnd(const QString &account, const std::optional<Error> &listRefusal, const std::optional<Error> &failure)
{
    if (listRefusal)
        say(u"%1: the service does not list jobs (%2)"_s.arg(account, describe(*listRefusal)));
    if (failure && failure != listRefusal)
        say(u"%1: %2"_s.arg(account, describe(*failure)));
}

void sayPaused(const std::vector<Connection> &connections)
{
    for (const Connection &connection : connections) {
        if (connection.account.isPaused)
            say(u"%1: paused, not asked"_s.arg(connection.account.name));
    }
}

/// Prints progress at most once a second, so that a log of this output stays short.
class Progress
{
public:
    explicit Progress(const Monitor &monitor)
        : m_monitor(monitor)
    {
        m_sinceLast.start();
    }

    QString nameOf(const QString &accountId) const
    {
        for (const Connection &connection : m_monitor.connections()) {
            if (connection.account.id == accountId)
                return connection.account.name;
        }
        return accountId;
    }

    void advanced(const QString &accountId, qsizetype done, qsizetype all)
    {
        if (done < all && m_sinceLast.elapsed() < 1000)
            return;
        m_sinceLast.start();
        say(u"%1: %2 of %3 jobs"_s.arg(nameOf(accountId)).arg(done).arg(all));
    }

private:
    const Monitor &m_monitor;
    QElapsedTimer m_sinceLast;
};

} // namespace

int runSync(const Options &options)
{
    auto connections = connectionsOf(options);
    if (!connections) {
        say(connections.error().message);
        return 1;
    }
    // An archive is not begun for nothing: its file says that somebody has used this directory.
    const bool isNew = !QFileInfo::exists(QDir(options.dataDir).filePath(u"archive.sqlite"_s));
    if (connections->empty() && isNew)
        return sayNoAccount();
    Monitor::Setup setup;
    setup.dataDir = options.dataDir;
    setup.now = options.now;
    setup.kept = kept_keys::find(&*connections, options.dataDir, KeyStore::Deadline, say);
    const bool isOfArchive = connections->empty();
    if (isOfArchive)
        setup.credentialsFor = credentialsForArchived;
    setup.connections = std::move(*connections);
    Monitor monitor(std::move(setup));
    Progress progress(monitor);
    int exitCode = 0;
    QObject::connect(&monitor, &Monitor::passAdvanced, &monitor,
                     [&](const QString &id, qsizetype done, qsizetype all) { progress.advanced(id, done, all); });
    QObject::connect(&monitor, &Monitor::accountPassed, &monitor, [&](const QString &id, const std::optional<Error> &failure) {
        sayEnd(progress.nameOf(id), monitor.accountState(id).listRefusal, failure);
        if (failure)
            exitCode = 2;
    });
    QSet<QString> saidFailures; // a full disk refuses every job and every page: once is enough
    QObject::connect(&monitor, &Monitor::storageFailed, &monitor, [&](const Error &error) {
        if (!saidFailures.contains(error.code))
            say(describe(error));
        saidFailures.insert(error.code);
        exitCode = 2;
    });
    QObject::connect(&monitor, &Monitor::accountChanged, &monitor, [&](const AccountState &state) {
        if (state.phase == AccountState::Phase::Ready && state.skippedJobs > 0)
            say(u"%1: %2 jobs of the list could not be read"_s.arg(progress.nameOf(state.account)).arg(state.skippedJobs));
    });
    QObject::connect(&monitor, &Monitor::passFinished, &monitor, [] { QCoreApplication::quit(); });

    const Monitor::Started started = monitor.startPass();
    if (!started.setAside.isEmpty())
        say(u"The archive was damaged. It was kept as %1, and a new one was begun."_s.arg(started.setAside));
    if (started.storage) {
        const bool isBusy = started.storage->code == u"busy";
        say(isBusy ? u"Another Tunewatch is using %1."_s.arg(options.dataDir) : describe(*started.storage));
        return isBusy ? 3 : 2;
    }
    if (monitor.connections().empty())
        return sayNoAccount();
    if (isOfArchive)
        sayPaused(monitor.connections());
    QCoreApplication::exec();
    return exitCode;
}
