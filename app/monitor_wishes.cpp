// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person wants of the monitor: handed on to the engine.

#include "monitor_private.h"

#include "providers/providers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

bool Connection::mayBeAsked() const
{
    return isOffered && suffices(account, credentials);
}

void Monitor::watch(const JobKey &key)
{
    d->watched = key;
    d->tell(&Engine::watch, key);
}

void Monitor::viewport(const JobKey &key, qint64 firstLine, qint64 lastLine)
{
    d->tell(&Engine::setViewport, key, firstLine, lastLine);
}

void Monitor::openJob(const JobKey &key)
{
    if (d->engine)
        return d->tell(&Engine::openJob, key);
    Error error;
    error.kind = ErrorKind::Storage;
    error.message = u"no archive is open"_s;
    const auto answer = [this, key, error = d->refusal.value_or(error)] { Q_EMIT jobOpened(key, error); };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void Monitor::refresh()
{
    d->tell(&Engine::refresh);
}

void Monitor::refreshAccount(const QString &accountId)
{
    d->tell(&Engine::refreshAccount, accountId);
}

void Monitor::preferModel(const QString &model)
{
    d->tell(&Engine::preferModel, model);
}

void Monitor::setCredentials(const QString &accountId, const Credentials &credentials)
{
    for (Connection &connection : d->setup.connections) {
        if (connection.account.id != accountId)
            continue;
        // The way out of this computer, its password included, is that of a network of its own.
        const bool hasSameWay = connection.credentials.proxyPassword == credentials.proxyPassword;
        const bool wasKeyed = connection.account.isKeyed;
        connection.credentials = credentials;
        connection.isOffered = true;
        Private::noteKey(&connection);
        std::shared_ptr<const Dialect> dialect = dialectFor(connection.account);
        if ((hasSameWay && wasKeyed == connection.account.isKeyed) || !dialect)
            d->tell(&Engine::setCredentials, accountId, credentials, connection.mayBeAsked());
        else
            d->tell(&Engine::replaceAccount,
                    EngineAccount{connection.account, std::move(dialect), credentials, connection.mayBeAsked()});
    }
}

void Monitor::addConnection(const Connection &given)
{
    std::shared_ptr<const Dialect> dialect = dialectFor(given.account);
    if (!d->engine || !dialect)
        return;
    Connection connection = given;
    Private::noteKey(&connection);
    const auto isSame = [&](const Connection &c) { return c.account.id == connection.account.id; };
    if (const auto known = std::ranges::find_if(d->setup.connections, isSame); known != d->setup.connections.end()) {
        const bool isGiven = !connection.credentials.all().isEmpty();
        const Credentials credentials = usedBy(connection.account, isGiven ? connection.credentials : known->credentials);
        connection.account.isPaused = known->account.isPaused;
        connection.account.isKeyed = connection.account.isKeyed || known->account.isKeyed;
        connection.account.keepsCompleteLogs = known->account.keepsCompleteLogs; // chosen elsewhere
        if (known->account == connection.account)
            return setCredentials(connection.account.id, credentials);
        *known = {connection.account, credentials, connection.isOffered};
        const EngineAccount edited{connection.account, std::move(dialect), credentials, known->mayBeAsked()};
        return d->tell(&Engine::replaceAccount, edited);
    }
    d->setup.connections.push_back(connection);
    std::erase_if(d->former, [&](const Account &account) { return account.id == connection.account.id; });
    // One that was removed comes back with what is known of it.
    if (const auto reader = ArchiveReader::open(d->dataDir))
        d->loadJobs(**reader, connection.account.id);
    const EngineAccount added{connection.account, std::move(dialect), connection.credentials, connection.mayBeAsked()};
    d->tell(&Engine::addAccount, added);
}

void Monitor::removeConnection(const QString &accountId, Leaving leaving)
{
    const auto isIt = [&](const Connection &c) { return c.account.id == accountId; };
    const auto known = std::ranges::find_if(d->setup.connections, isIt);
    if (known == d->setup.connections.end())
        return;
    const Account account = known->account;
    d->setup.connections.erase(known);
    d->tell(&Engine::removeAccount, accountId, leaving);
    const JobKey watched = d->watched;
    if (watched.account == accountId) {
        d->watched = {};
        d->log = {};
    }
    if (leaving == Leaving::Hidden) {
        d->states.remove(accountId);
        d->store.removeAccount(accountId);
        return;
    }
    d->keepFormer(account, d->states.value(accountId).asOf);
    if (watched.account == accountId)
        watch(watched);
}

void Monitor::testConnection(const Connection &connection)
{
    const quint64 number = ++d->testNumber;
    const std::shared_ptr<const Dialect> dialect = dialectFor(connection.account);
    if (d->engine && dialect)
        return d->tell(&Engine::testConnection, EngineAccount{connection.account, dialect, connection.credentials, true}, number);
    ConnectionTest test;
    test.account = connection.account.id;
    Error error;
    error.kind = dialect ? ErrorKind::Storage : ErrorKind::Rejected;
    error.message = dialect ? u"no archive is open"_s : u"no such kind of service"_s;
    test.error = dialect ? d->refusal.value_or(error) : error;
    // Never from inside the call, as with every other answer.
    const auto answer = [this, test, number] {
        if (number == d->testNumber)
            Q_EMIT connectionTested(test);
    };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void Monitor::setPaused(const QString &accountId, bool isPaused)
{
    for (Connection &connection : d->setup.connections) {
        if (connection.account.id == accountId && (connection.mayBeAsked() || !isPaused))
            connection.account.isPaused = isPaused;
    }
    d->tell(&Engine::setPaused, accountId, isPaused);
}

void Monitor::setRefreshInterval(std::chrono::seconds whileRunning)
{
    d->tell(&Engine::setRefreshInterval, whileRunning);
}

void Monitor::setKeepsCompleteLogs(const QString &accountId, bool isKept)
{
    for (Connection &connection : d->setup.connections) {
        if (connection.account.id == accountId)
            connection.account.keepsCompleteLogs = isKept;
    }
    d->tell(&Engine::setKeepsCompleteLogs, accountId, isKept);
}

void Monitor::removeLogs(const std::vector<JobKey> &keys)
{
    d->tell(&Engine::removeLogs, keys);
}

void Monitor::sampleLogs(const std::vector<JobKey> &visible)
{
    d->tell(&Engine::sampleLogs, visible);
}

void Monitor::retryGap(const JobKey &key, qint64 firstLine, qint64 lastLine)
{
    d->tell(&Engine::retryGap, key, firstLine, lastLine);
}
