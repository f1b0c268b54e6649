// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>
#include <QString>

/// The secrets of one account, in memory only. What an account needs besides its `key` depends on its provider.
struct Credentials
{
    QByteArray key;         ///< of the service; for Portkey the gateway's own
    QByteArray virtualKey;  ///< Portkey: which stored provider credential to use
    QByteArray providerKey; ///< Portkey: the provider's own key, for `Authorization`
    QMap<QString, QByteArray> headers; ///< values of the account's secret extra headers, by name
    QByteArray proxyPassword;

    Credentials() = default;
    // Not explicit: for most services the key is all there is.
    Credentials(const QByteArray &serviceKey)
        : key(serviceKey)
    {}

    /// One of those that a provider asks for.
    bool hasKey() const { return !key.isEmpty() || !virtualKey.isEmpty() || !providerKey.isEmpty(); }

    /// Nothing that a service could know us by.
    bool isEmpty() const { return !hasKey() && headers.isEmpty(); }

    /// Each that is not empty.
    QByteArrayList all() const
    {
        QByteArrayList secrets{key, virtualKey, providerKey, proxyPassword};
        secrets += headers.values();
        secrets.removeAll({});
        return secrets;
    }

    bool operator==(const Credentials &) const = default;
};
