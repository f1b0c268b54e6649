// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/keychain_entry.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int EntryVersion = 1;

struct SecretField
{
    QLatin1StringView name;
    QByteArray Credentials::*value;
};

constexpr SecretField SecretFields[] = {{"key"_L1, &Credentials::key},
                                        {"virtual_key"_L1, &Credentials::virtualKey},
                                        {"provider_key"_L1, &Credentials::providerKey},
                                        {"proxy_password"_L1, &Credentials::proxyPassword}};

// Latin-1 on both ways: any bytes come back as they were.
QJsonValue toJson(const QByteArray &secret)
{
    return QString::fromLatin1(secret);
}

QByteArray fromJson(const QJsonValue &value)
{
    return value.toString().toLatin1();
}

} // namespace

QByteArray keychainEntry(const Credentials &credentials)
{
    QJsonObject entry{{u"version"_s, EntryVersion}};
    for (const SecretField &field : SecretFields) {
        if (const QByteArray &secret = credentials.*field.value; !secret.isEmpty())
            entry.insert(field.name, toJson(secret));
    }
    QJsonObject headers;
    for (auto header = credentials.headers.cbegin(); header != credentials.headers.cend(); ++header)
        headers.insert(header.key(), toJson(header.value()));
    if (!headers.isEmpty())
        entry.insert("headers"_L1, headers);
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

std::optional<Credentials> credentialsOf(const QByteArray &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    if (object.value("version"_L1).toInt() != EntryVersion)
        return {};
    Credentials credentials;
    for (const SecretField &field : SecretFields)
        credentials.*field.value = fromJson(object.value(field.name));
    const QJsonObject headers = object.value("headers"_L1).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        credentials.headers.insert(header.key(), fromJson(header.value()));
    return credentials;
}
