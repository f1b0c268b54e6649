// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/key_keeper.h"

#include "commands/connections.h"
#include "monitor.h"
#include "providers/providers.h"
#include "settings/key_store.h"

#include <algorithm>

namespace {

/// What this run lacks of an account's secrets.
bool isAnyMissing(const Connection &connection)
{
    return connection.credentials.isEmpty() || lacksGiven(connection.account, connection.credentials)
        || (connection.account.proxy.hasLogin() && connection.credentials.proxyPassword.isEmpty());
}

} // namespace

KeyKeeper::KeyKeeper(Monitor &monitor, KeyStore *store, Reach reach, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_store(store)
    , m_reach(reach)
{
    if (!store)
        return;
    connect(store, &KeyStore::wasRead, this, &KeyKeeper::take);
    connect(store, &KeyStore::wasWritten, this, &KeyKeeper::kept);
    connect(store, &KeyStore::probed, this, &KeyKeeper::probed);
    connect(store, &KeyStore::wasRemoved, this, [this](const QString &accountId, KeychainAnswer answer) {
        if (m_forgotten.contains(accountId))
            Q_EMIT forgotten(m_forgotten.value(accountId), answer);
    });
}

void KeyKeeper::find()
{
    if (!m_store)
        return;
    bool isAny = false;
    for (const Connection &connection : m_monitor.connections()) {
        const QString &id = connection.account.id;
        const bool isWanted = m_reach == Reach::All || connection.isOffered;
        // One that needs no secret has none unless an entry says otherwise: asked for once.
        const bool hasNone = isKeyless(connection.account) && !connection.account.proxy.hasLogin() && m_answers.contains(id)
            && answerFor(id) == KeychainAnswer::NoEntry;
        if (!isWanted || hasNone || !isAnyMissing(connection) || answerFor(id) == KeychainAnswer::Asking)
            continue;
        m_answers.insert(id, KeychainAnswer::Asking);
        m_proxies.insert(id, connection.account.proxy);
        m_store->read(id);
        isAny = true;
    }
    if (isAny)
        Q_EMIT changed();
}

void KeyKeeper::keep(const QString &accountId, const Credentials &credentials)
{
    if (!m_store)
        return;
    m_entered.insert(accountId);
    m_forgotten.remove(accountId);
    const KeychainAnswer answer = answerFor(accountId);
    const bool isLocked = answer == KeychainAnswer::Locked;
    if (isLocked || answer == KeychainAnswer::Asking || answer == KeychainAnswer::Silent)
        m_unread.insert(accountId);
    // Of the others an answer is still to come. Wishes are carried out in order: it is read before it is replaced.
    if (isLocked)
        m_store->read(accountId);
    put(accountId, credentials);
}

void KeyKeeper::put(const QString &accountId, const Credentials &credentials)
{
    if (credentials.all().isEmpty())
        m_store->remove(accountId);
    else
        m_store->write(accountId, credentials);
}

void KeyKeeper::forget(const Account &account)
{
    const bool mayHaveAny = !suffices(account, {}) || account.proxy.kind == Proxy::Kind::Manual;
    m_answers.remove(account.id);
    m_entered.remove(account.id);
    m_unread.remove(account.id);
    if (!m_store)
        return;
    if (mayHaveAny)
        m_forgotten.insert(account.id, account);
    m_store->remove(account.id);
}

void KeyKeeper::probe()
{
    if (m_store)
        m_store->probe();
}

KeychainAnswer KeyKeeper::answerFor(const QString &accountId) const
{
    return m_answers.value(accountId, KeychainAnswer::NoEntry);
}

Credentials KeyKeeper::fromEnvironment(const Account &account) const
{
    return m_reach == Reach::Named ? credentialsFromEnvironment(account) : credentialsForArchived(account);
}

/// What was entered is newer; what it leaves open is as the entry had it.
void KeyKeeper::addUnread(const Connection &entered, const Credentials &read)
{
    const QString id = entered.account.id;
    m_unread.remove(id);
    Credentials kept = usedBy(entered.account, read);
    if (entered.account.proxy != m_proxies.value(id))
        kept.proxyPassword.clear();
    const Credentials mine = completed(entered.credentials, kept);
    if (mine == entered.credentials)
        return;
    put(id, mine);
    m_monitor.setCredentials(id, mine);
}

void KeyKeeper::take(const QString &accountId, KeychainAnswer answer, const Credentials &credentials)
{
    const auto &all = m_monitor.connections();
    const auto known = std::ranges::find(all, accountId, [](const Connection &c) { return c.account.id; });
    if (known == all.end() || !m_answers.contains(accountId))
        return;
    m_answers.insert(accountId, answer);
    // What was entered while the keychain thought is newer, and on its way there.
    if (!m_entered.contains(accountId)) {
        const Credentials kept = usedBy(known->account, credentials);
        if (answer == KeychainAnswer::Done && kept != credentials)
            put(accountId, kept); // the rest was taken away before its entry could be read
        const Credentials found = answer == KeychainAnswer::Done ? kept
            : known->isOffered                                   ? fromEnvironment(known->account)
                                                                 : Credentials();
        const Credentials mine = completed(known->credentials, found);
        if (mine != known->credentials)
            m_monitor.setCredentials(accountId, mine);
    } else if (answer == KeychainAnswer::Done && m_unread.contains(accountId)) {
        addUnread(*known, credentials);
    }
    Q_EMIT changed();
}
