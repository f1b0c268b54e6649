// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/kept_keys.h"

#include "archive/archive_reader.h"
#include "commands/connections.h"
#include "providers/providers.h"
#include "settings/key_store.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace kept_keys {

namespace {

std::vector<Account> archivedAccounts(const QString &dataDir)
{
    std::vector<Account> accounts;
    if (const auto reader = ArchiveReader::open(dataDir)) {
        for (ArchivedAccount &archived : (*reader)->accounts().value_or(std::vector<ArchivedAccount>()))
            accounts.push_back(std::move(archived.account));
    }
    return accounts;
}

/// What the keychain said of an account's entry.
struct Entry
{
    KeychainAnswer answer = KeychainAnswer::Asking;
    Credentials credentials;
};

using Entries = QHash<QString, Entry>;

Entries read(const QStringList &accountIds, std::chrono::milliseconds deadline)
{
    Entries entries;
    if (accountIds.isEmpty())
        return entries;
    KeyStore store(deadline);
    QObject::connect(&store, &KeyStore::wasRead, &store,
                     [&](const QString &id, KeychainAnswer answer, const Credentials &credentials) {
                         entries.insert(id, {answer, credentials});
                         if (entries.size() == accountIds.size())
                             QCoreApplication::quit();
                     });
    const auto ask = [&] { std::ranges::for_each(accountIds, [&](const QString &id) { store.read(id); }); };
    QMetaObject::invokeMethod(&store, ask, Qt::QueuedConnection); // an answer ends the loop, which must have begun
    QCoreApplication::exec();
    return entries;
}

QString sentenceFor(KeychainAnswer answer)
{
    switch (answer) {
    case KeychainAnswer::Asking:
    case KeychainAnswer::Done:
    case KeychainAnswer::NoEntry: return {};
    case KeychainAnswer::Locked: return u"The keychain is locked: it holds the key of %1."_s;
    case KeychainAnswer::Missing: return u"No keychain was found for the key of %1."_s;
    case KeychainAnswer::Silent: return u"The keychain does not answer: it was asked for the key of %1."_s;
    case KeychainAnswer::Refused: return u"The keychain did not give the key of %1."_s;
    }
    Q_UNREACHABLE();
}

/// Says a reason once, with the names of all that it is about.
class Complaints
{
public:
    void add(const Account &account, KeychainAnswer answer)
    {
        if (!sentenceFor(answer).isEmpty())
            m_names[answer] << account.name;
    }

    void sayTo(const std::function<void(const QString &)> &say) const
    {
        for (auto reason = m_names.begin(); reason != m_names.end(); ++reason)
            say(sentenceFor(reason.key()).arg(reason.value().join(u", ")));
    }

private:
    QMap<KeychainAnswer, QStringList> m_names;
};

/// An account as this run would read it, with what the environment has for it.
struct Wanted
{
    Account account;
    Credentials given;
    bool isOneOfMany = false; ///< one variable may not be the key of every account: what is kept for this one comes first
};

bool isLookedUp(const Wanted &wanted)
{
    const bool needsAny = !suffices(wanted.account, {}) || wanted.account.proxy.hasLogin();
    const bool hasAll = suffices(wanted.account, wanted.given) && !wanted.account.proxy.hasLogin();
    return needsAny && (wanted.isOneOfMany || !hasAll);
}

std::vector<Wanted> wantedOf(const std::vector<Connection> &named, const std::vector<Account> &archived)
{
    std::vector<Wanted> all;
    for (const Connection &connection : named) {
        // The command line does not say that there are keys, and what was chosen in the window.
        const auto known = std::ranges::find(archived, connection.account.id, &Account::id);
        all.push_back({known == archived.end() ? connection.account : *known, connection.credentials});
    }
    if (!named.empty())
        return all;
    for (const Account &account : archived) {
        const auto isSameKind = [&](const Account &other) { return other.provider == account.provider; };
        // What listens on this computer today may be something else; only its own entry is for it.
        const Credentials given = isOnThisComputer(account.baseUrl) ? Credentials() : credentialsForArchived(account);
        all.push_back({account, given, std::ranges::count_if(archived, isSameKind) > 1});
    }
    return all;
}

} // namespace

QHash<QString, Credentials> find(std::vector<Connection> *named, const QString &dataDir, std::chrono::milliseconds deadline,
                                 const std::function<void(const QString &)> &say)
{
    const std::vector<Wanted> all = wantedOf(*named, archivedAccounts(dataDir));
    QStringList asked;
    for (const Wanted &wanted : all) {
        if (isLookedUp(wanted))
            asked << wanted.account.id;
    }
    const Entries entries = read(asked, deadline);
    QHash<QString, Credentials> found;
    Complaints complaints;
    for (const Wanted &wanted : all) {
        const Entry entry = entries.value(wanted.account.id);
        const Credentials kept = usedBy(wanted.account, entry.credentials);
        const Credentials both = completed(wanted.isOneOfMany && kept.hasKey() ? Credentials() : wanted.given, kept);
        if (!suffices(wanted.account, both))
            complaints.add(wanted.account, entry.answer);
        if (!both.all().isEmpty())
            found.insert(wanted.account.id, both);
    }
    complaints.sayTo(say);
    for (Connection &connection : *named)
        connection.credentials = found.value(connection.account.id);
    return named->empty() ? found : QHash<QString, Credentials>();
}

} // namespace kept_keys
