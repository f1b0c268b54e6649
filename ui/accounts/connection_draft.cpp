// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connection_draft.h"

#include "accounts/connect_words.h"
#include "providers/providers.h"

#include <QHostAddress>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether the key would cross a network readable for everybody on it.
bool isOpenToAll(const QUrl &url)
{
    const QString host = url.host();
    const bool isThisComputer = host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
    return url.scheme() != "https"_L1 && !isThisComputer;
}

/// Everything else cannot stand in a header, or was never part of a key.
bool isPrintable(const QByteArray &key)
{
    return std::ranges::all_of(key, [](char c) { return c > ' ' && c <= '~'; });
}

bool hasName(const Account &account, const QString &name)
{
    return account.name.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

Account ConnectionDraft::account() const
{
    Account account;
    account.provider = provider;
    account.baseUrl = normalisedBaseUrl(provider, url);
    account.workspace = workspace.trimmed();
    account.name = name.simplified();
    account.utcOffset = utcOffset;
    if (account.baseUrl.isValid())
        account.id = accountId(provider, account.baseUrl, account.workspace);
    return account;
}

std::optional<ConnectionDraft::Complaint> ConnectionDraft::complaint(const std::vector<Account> &known) const
{
    const Account wanted = account();
    if (wanted.id.isEmpty())
        return Complaint{Field::BaseUrl,
                         {ConnectText::tr("This is not the address of a service"),
                          ConnectText::tr("It begins with https:// and a host name.")}};
    if (isOpenToAll(wanted.baseUrl))
        return Complaint{Field::BaseUrl,
                         {ConnectText::tr("This address would show your key to others"),
                          ConnectText::tr("Nothing was sent. Use https. Plain http is only for this computer.")}};
    if (!isPrintable(key))
        return Complaint{Field::Key,
                         {ConnectText::tr("This is not a whole key"),
                          ConnectText::tr("A key has no blanks and no special characters. Copy it again.")}};
    const auto isTaken = [&](const Account &other) { return other.id != wanted.id && hasName(other, wanted.name); };
    if (std::ranges::any_of(known, isTaken))
        return Complaint{Field::Name,
                         {ConnectText::tr("Another connection has this name"),
                          ConnectText::tr("Choose one that tells them apart in the sidebar.")}};
    return {};
}

QString cleanKey(const QString &text)
{
    QString key = text.trimmed();
    while (key.size() > 1 && (key.front() == u'"' || key.front() == u'\'') && key.back() == key.front())
        key = key.mid(1, key.size() - 2).trimmed();
    return key;
}

const Account *findAccount(const std::vector<Account> &accounts, const QString &id)
{
    const auto found = std::ranges::find(accounts, id, &Account::id);
    return found == accounts.end() ? nullptr : &*found;
}

QString freeName(const QString &wish, const QString &id, const std::vector<Account> &known)
{
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(known, [&](const Account &other) { return other.id != id && hasName(other, name); });
    };
    QString name = wish;
    for (int i = 2; isTaken(name); ++i)
        name = u"%1 %2"_s.arg(wish).arg(i);
    return name;
}
