// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/connections.h"

#include "providers/providers.h"

#include <QUrlQuery>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// People tell connections apart by name: a later one of the same name gets its port, or else a number.
QString distinct(const QString &name, const QUrl &url, const std::vector<Connection> &others)
{
    const auto isTaken = [&](const QString &wanted) {
        return std::ranges::any_of(others, [&](const Connection &other) { return other.account.name == wanted; });
    };
    if (!isTaken(name))
        return name;
    const QString withPort = u"%1:%2"_s.arg(name).arg(url.port());
    if (url.port() > 0 && !isTaken(withPort))
        return withPort;
    int number = 2;
    while (isTaken(u"%1 (%2)"_s.arg(name).arg(number)))
        ++number;
    return u"%1 (%2)"_s.arg(name).arg(number);
}

Failure usageOfConnect(const QString &sentence)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = u"--connect: "_s + sentence;
    return Failure(error);
}

QByteArray fromEnvironment(const ProviderField &field)
{
    if (field.variable.isEmpty())
        return {};
    const QString value = QString::fromUtf8(qgetenv(field.variable.toLatin1().constData()));
    return cleanKey(value).toUtf8();
}

Account accountOf(const Provider &provider, const QString &url, const std::vector<ExtraValue> &headers)
{
    Account account;
    account.provider = provider.id;
    account.baseUrl = normalisedBaseUrl(provider.id, url);
    account.headers = headers;
    addQueryOf(url, &account.query);
    for (const ProviderField &field : provider.fields) {
        if (field.kind == ProviderField::Kind::Other && !fromEnvironment(field).isEmpty())
            account.fields.insert(field.id, QString::fromUtf8(fromEnvironment(field)));
    }
    account.id = accountId(account);
    account.name = account.baseUrl.host();
    for (const auto &[region, regionUrl] : provider.regions) {
        if (regionUrl == account.baseUrl)
            account.name = provider.regions.size() > 1 ? region : provider.name;
    }
    return account;
}

} // namespace

Result<std::vector<Connection>> connectionsOf(const Options &options)
{
    std::vector<Connection> connections;
    for (const auto &[provider, url] : options.connections) {
        const Provider *known = findProvider(provider);
        if (!known)
            return usageOfConnect(u"there is no provider “%1”."_s.arg(provider));
        // Everybody on this computer can read the arguments of a program, and the query is stored.
        if (const QString secret = secretItemOf(url); !secret.isEmpty())
            return usageOfConnect(u"the query has “%1”: secrets are not for the command line. Set the environment variable of the "
                                  "provider (see --help), or add a secret header in the window."_s.arg(secret));
        Account account = accountOf(*known, url, options.headers);
        if (!account.baseUrl.isValid())
            return usageOfConnect(u"“%1” is not an http or https URL."_s.arg(url));
        const auto isSame = [&](const Connection &other) { return other.account.id == account.id; };
        if (std::ranges::any_of(connections, isSame))
            continue;
        account.name = distinct(account.name, account.baseUrl, connections);
        connections.push_back({account, credentialsFromEnvironment(account)});
    }
    return connections;
}

Credentials credentialsFromEnvironment(const Account &account)
{
    Credentials credentials;
    const Provider *provider = findProvider(account.provider);
    if (!provider)
        return credentials;
    for (const ProviderField &field : provider->fields) {
        if (QByteArray *secret = secretOf(&credentials, field.kind))
            *secret = fromEnvironment(field);
    }
    return credentials;
}

QString cleanKey(const QString &text)
{
    QString key = text.trimmed();
    while (key.size() > 1 && (key.front() == u'"' || key.front() == u'\'') && key.back() == key.front())
        key = key.mid(1, key.size() - 2).trimmed();
    return key;
}

QString secretItemOf(const QString &url)
{
    for (const auto &item : QUrlQuery(QUrl(url.trimmed())).queryItems(QUrl::FullyDecoded)) {
        if (isSecretQueryItem(item.first))
            return item.first;
    }
    return {};
}

void addQueryOf(const QString &url, std::vector<ExtraValue> *query)
{
    // Of a URL that is copied with its page: these are ours to say.
    static const QStringList pages = {u"limit"_s, u"after"_s, u"before"_s, u"page_no"_s, u"page_size"_s, u"offset"_s, u"line"_s};
    for (const auto &[name, value] : QUrlQuery(QUrl(url.trimmed())).queryItems(QUrl::FullyDecoded)) {
        if (!pages.contains(name) && !isSecretQueryItem(name)
            && std::ranges::none_of(*query, [&name = name](const ExtraValue &known) { return known.name == name; }))
            query->push_back({name, value, false});
    }
}

Credentials credentialsForArchived(const Account &account)
{
    const Provider *provider = findProvider(account.provider);
    return provider && !provider->regions.empty() ? credentialsFromEnvironment(account) : Credentials();
}

Credentials completed(const Credentials &given, const Credentials &kept)
{
    Credentials all = given.hasKey() ? given : kept;
    all.headers = kept.headers;
    all.headers.insert(given.headers);
    all.proxyPassword = given.proxyPassword.isEmpty() ? kept.proxyPassword : given.proxyPassword;
    return all;
}
