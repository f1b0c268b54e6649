// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/key_keeper.h"

#include "commands/connections.h"
#include "monitor.h"
#include "settings/key_store.h"

#include <algorithm>

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
}

void KeyKeeper::find()
{
    if (!m_store)
        return;
    bool isAny = false;
    for (const Connection &connection : m_monitor.connections()) {
        const QString &id = connection.account.id;
        const bool isWanted = m_reach == Reach::All || connection.isOffered;
        if (!isWanted || !connection.credentials.isEmpty() || answerFor(id) == KeychainAnswer::Asking)
            continue;
        m_answers.insert(id, KeychainAnswer::Asking);
        m_store->read(id);
        isAny = true;
    }
    if (isAny)
        Q_EMIT changed();
}

void KeyKeeper::keep(const QString &accountId, const Credentials &credentials)
{
    if (m_store)
        m_store->write(accountId, credentials);
}

void KeyKeeper::forget(const QString &accountId)
{
    m_answers.remove(accountId);
    if (m_store)
        m_store->remove(accountId);
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

void KeyKeeper::take(const QString &accountId, KeychainAnswer answer, const Credentials &credentials)
{
    const auto &all = m_monitor.connections();
    const auto known = std::ranges::find(all, accountId, [](const Connection &c) { return c.account.id; });
    if (known == all.end() || !m_answers.contains(accountId))
        return;
    m_answers.insert(accountId, answer);
    // A key that was typed while the keychain thought is newer, and so is one that came with the environment.
    if (known->credentials.isEmpty()) {
        const Credentials found = answer == KeychainAnswer::Done ? credentials
            : known->isOffered                                   ? credentialsFromEnvironment(known->account)
                                                                 : Credentials();
        if (!found.isEmpty())
            m_monitor.setCredentials(accountId, found);
    }
    Q_EMIT changed();
}
