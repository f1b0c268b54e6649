// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connection_draft.h"

#include "accounts/connect_words.h"
#include "commands/connections.h"
#include "providers/providers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether the key would cross a network readable for everybody on it.
bool isOpenToAll(const QUrl &url)
{
    return url.scheme() != "https"_L1 && !isOnThisComputer(url);
}

/// Everything else cannot stand in a header, or was never part of a key.
bool isPrintable(const QByteArray &key)
{
    return std::ranges::all_of(key, [](char c) { return c > ' ' && c <= '~'; });
}

using Complaint = ConnectionDraft::Complaint;
using Field = ConnectionDraft::Field;

std::optional<Complaint> aboutAddress(const Account &wanted)
{
    if (wanted.id.isEmpty())
        return Complaint{Field::BaseUrl,
                         {ConnectText::tr("This is not the address of a service"),
                          ConnectText::tr("It begins with https:// and a host name.")}};
    if (isOpenToAll(wanted.baseUrl))
        return Complaint{Field::BaseUrl,
                         {ConnectText::tr("This address would show your key to others"),
                          ConnectText::tr("Nothing was sent. Use https. Plain http is only for this computer.")}};
    return {};
}

std::optional<Complaint> aboutSecrets(const Credentials &secrets)
{
    const text::Message message{ConnectText::tr("This is not a whole key"),
                                ConnectText::tr("A key has no blanks and no special characters. Copy it again.")};
    if (!isPrintable(secrets.key))
        return Complaint{Field::Key, message};
    if (!isPrintable(secrets.virtualKey))
        return Complaint{Field::VirtualKey, message};
    if (!isPrintable(secrets.providerKey))
        return Complaint{Field::ProviderKey, message};
    return {};
}

/// A gateway takes a config as JSON, too, with the keys of its providers inside.
bool mayHoldKeys(const QString &config)
{
    return config.trimmed().startsWith(u'{');
}

bool isOpenConfig(const ExtraValue &header)
{
    return !header.isSecret && header.name.compare("x-portkey-config"_L1, Qt::CaseInsensitive) == 0 && mayHoldKeys(header.value);
}

/// Secrets where they would be written to a file.
std::optional<Complaint> aboutOpenSecrets(const Account &wanted, const QString &url, bool isKnown)
{
    const text::Message query{ConnectText::tr("The query seems to hold a key"),
                              ConnectText::tr("It would be saved in a file. Give the key as a secret header instead.")};
    if (!secretItemOf(url).isEmpty())
        return Complaint{Field::BaseUrl, query};
    if (std::ranges::any_of(wanted.query, isSecretQueryItem, &ExtraValue::name))
        return Complaint{Field::Query, query};
    const QString lead = ConnectText::tr("This config may hold keys");
    // What an account is known by can no longer be changed.
    if (!isKnown && mayHoldKeys(wanted.fields.value(u"config"_s)))
        return Complaint{Field::Config,
                         {lead, ConnectText::tr("Enter the id of a saved config, or give it as a secret header, x-portkey-config.")}};
    if (std::ranges::any_of(wanted.headers, isOpenConfig))
        return Complaint{Field::Headers, {lead, ConnectText::tr("Mark the header as a secret.")}};
    return {};
}

std::optional<Complaint> aboutExtras(const Account &wanted)
{
    const auto isHeader = [&](const ExtraValue &value) { return isUsable(value, wanted.headers, true); };
    if (!std::ranges::all_of(wanted.headers, isHeader))
        return Complaint{Field::Headers,
                         {ConnectText::tr("A header cannot be sent"),
                          ConnectText::tr("Its name has letters, digits and hyphens only, and stands once.")}};
    const auto isItem = [&](const ExtraValue &value) { return isUsable(value, wanted.query, false); };
    if (!std::ranges::all_of(wanted.query, isItem))
        return Complaint{Field::Query,
                         {ConnectText::tr("A query item cannot be sent"), ConnectText::tr("It has a name, which stands once.")}};
    if (wanted.proxy.kind == Proxy::Kind::Manual && wanted.proxy.port == 0)
        return Complaint{Field::Proxy,
                         {ConnectText::tr("This is not the address of a proxy"),
                          ConnectText::tr("It is a host name and a port, such as proxy.example:8080.")}};
    return {};
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
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (const QString value = field.value().trimmed(); !value.isEmpty())
            account.fields.insert(field.key(), value);
    }
    account.headers = headers;
    account.query = query;
    addQueryOf(url, &account.query);
    account.proxy = proxy;
    account.refreshEvery = refreshEvery;
    account.jobSlots = jobSlots;
    if (account.baseUrl.isValid())
        account.id = accountId(account);
    return account;
}

std::optional<ConnectionDraft::Complaint> ConnectionDraft::complaint(const std::vector<Account> &known) const
{
    const Account wanted = account();
    if (const auto address = aboutAddress(wanted))
        return address;
    if (const auto secret = aboutSecrets(credentials))
        return secret;
    if (const auto open = aboutOpenSecrets(wanted, url, findAccount(known, wanted.id)))
        return open;
    if (const auto extra = aboutExtras(wanted))
        return extra;
    if (lacksSecretHeader)
        return Complaint{Field::Headers,
                         {ConnectText::tr("A secret header has no value"), ConnectText::tr("Enter it, or remove the header.")}};
    const auto isTaken = [&](const Account &other) { return other.id != wanted.id && hasName(other, wanted.name); };
    if (std::ranges::any_of(known, isTaken))
        return Complaint{Field::Name,
                         {ConnectText::tr("Another connection has this name"),
                          ConnectText::tr("Choose one that tells them apart in the sidebar.")}};
    return {};
}

bool isUsable(const ExtraValue &value, const std::vector<ExtraValue> &all, bool isHeader)
{
    const auto isSame = [&](const ExtraValue &other) {
        return other.name.compare(value.name, isHeader ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
    };
    if (isHeader ? isOpenConfig(value) : isSecretQueryItem(value.name))
        return false;
    return !value.name.isEmpty() && (!isHeader || isValidHeaderName(value.name)) && isHeaderValue(value.value)
        && std::ranges::count_if(all, isSame) == 1;
}

std::pair<QString, quint16> proxyAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : "http://"_L1 + trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() <= 0)
        return {trimmed, 0};
    return {url.host(), quint16(url.port())};
}

Connection withKept(Connection given, const Connection &before)
{
    if (before.account.id != given.account.id)
        return given;
    const Credentials &known = before.credentials;
    Credentials &secrets = given.credentials;
    const auto keep = [](QByteArray *secret, const QByteArray &kept) {
        if (secret->isEmpty())
            *secret = kept;
    };
    keep(&secrets.key, known.key);
    keep(&secrets.virtualKey, known.virtualKey);
    keep(&secrets.providerKey, known.providerKey);
    if (given.account.proxy == before.account.proxy)
        keep(&secrets.proxyPassword, known.proxyPassword);
    for (const ExtraValue &header : given.account.headers) {
        if (header.isSecret && known.headers.contains(header.name))
            keep(&secrets.headers[header.name], known.headers.value(header.name));
    }
    return given;
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
