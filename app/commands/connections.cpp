// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/connections.h"

#include "providers/providers.h"

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

} // namespace

Result<std::vector<Connection>> connectionsOf(const Options &options)
{
    std::vector<Connection> connections;
    for (const auto &[provider, url] : options.connections) {
        const Provider *known = findProvider(provider);
        Error error;
        error.kind = ErrorKind::Rejected;
        if (!known) {
            error.message = u"--connect: there is no provider “%1”."_s.arg(provider);
            return Failure(error);
        }
        Account account;
        account.provider = provider;
        account.baseUrl = normalisedBaseUrl(provider, url);
        if (!account.baseUrl.isValid()) {
            error.message = u"--connect: “%1” is not an http or https URL."_s.arg(url);
            return Failure(error);
        }
        account.id = accountId(provider, account.baseUrl, account.workspace);
        account.name = account.baseUrl.host();
        for (const auto &[region, regionUrl] : known->regions) {
            if (regionUrl == account.baseUrl)
                account.name = region;
        }
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
        const QByteArray value = field.variable.isEmpty() ? QByteArray() : qgetenv(field.variable.toLatin1().constData()).trimmed();
        switch (field.kind) {
        case ProviderField::Kind::Key: credentials.key = value; break;
        case ProviderField::Kind::VirtualKey: credentials.virtualKey = value; break;
        case ProviderField::Kind::ProviderKey: credentials.providerKey = value; break;
        case ProviderField::Kind::Workspace:
        case ProviderField::Kind::Other: break;
        }
    }
    return credentials;
}
