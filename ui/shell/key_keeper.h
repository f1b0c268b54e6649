// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"
#include "values/credentials.h"
#include "values/keychain_answer.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

class KeyStore;
class Monitor;
struct Connection;

/// Carries keys between the system's keychain and the monitor: those of known accounts after the start, those that a person
/// enters, and away with those of removed connections. Main thread.
class KeyKeeper : public QObject
{
    Q_OBJECT

public:
    /// Whose keys are looked for.
    enum class Reach {
        All,  ///< of every account that has none in this run
        Named ///< only of those that this run was started for
    };

    /// `store`: nullptr where no keychain may be touched; then no key is looked for or kept.
    KeyKeeper(Monitor &monitor, KeyStore *store, Reach reach, QObject *parent);

    /// Looks for the keys that are missing. The environment's are used where the keychain has none.
    void find();
    /// Replaces what is kept; without any secret, nothing stays. What the keychain has not told yet is added when it does.
    void keep(const QString &accountId, const Credentials &credentials);
    /// Of an account that is removed.
    void forget(const Account &account);
    /// Whether a key could be kept: probed() says so.
    void probe();

    /// What is known of an account's key: Asking while the keychain thinks.
    KeychainAnswer answerFor(const QString &accountId) const;

Q_SIGNALS:
    /// answerFor() some account is another, and the monitor may have its key.
    void changed();
    void probed(KeychainAnswer answer);
    /// What became of a key that was to be kept.
    void kept(const QString &accountId, KeychainAnswer answer);
    /// What became of the secrets of a removed account; not emitted for one that can have none.
    void forgotten(const Account &account, KeychainAnswer answer);

private:
    Credentials fromEnvironment(const Account &account) const;
    void put(const QString &accountId, const Credentials &credentials);
    void addUnread(const Connection &entered, const Credentials &read);
    void take(const QString &accountId, KeychainAnswer answer, const Credentials &credentials);

    Monitor &m_monitor;
    KeyStore *const m_store;
    const Reach m_reach;
    QHash<QString, KeychainAnswer> m_answers;
    QSet<QString> m_entered; ///< accounts whose secrets a person entered in this run
    QSet<QString> m_unread;  ///< those of them whose entry was not read before
    QHash<QString, Proxy> m_proxies; ///< by account, when its entry was asked for: a password goes to no other proxy
    QHash<QString, Account> m_forgotten; ///< by id; one that comes back is none
};
