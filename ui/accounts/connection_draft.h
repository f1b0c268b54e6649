// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error_text.h"
#include "monitor.h"

#include <optional>
#include <vector>

/// What stands in the fields of the connect page, as typed. Never kept longer than a question or a connection needs it.
struct ConnectionDraft
{
    enum class Field { BaseUrl, Key, VirtualKey, ProviderKey, Name, Headers, Query, Proxy, Config };

    /// Why nothing is asked yet, and where to mend it.
    struct Complaint
    {
        Field field;
        text::Message message;
    };

    QString provider;
    QString url;
    Credentials credentials; ///< clean
    QString workspace;
    QString name;
    std::chrono::seconds utcOffset{0};
    QMap<QString, QString> fields = {};
    std::vector<ExtraValue> headers = {};
    bool lacksSecretHeader = false; ///< one of the headers has a value that is neither here nor known
    std::vector<ExtraValue> query = {};
    Proxy proxy = {}; ///< without a port when its address is none
    std::chrono::seconds refreshEvery{0};
    int jobSlots = DocumentedJobSlots;

    /// Its id is empty while `url` is no http(s) URL.
    Account account() const;
    Connection connection() const { return {account(), credentials}; }
    /// What keeps it from being asked; a key never leaves for a draft with a complaint. `known`: the accounts that exist.
    std::optional<Complaint> complaint(const std::vector<Account> &known) const;
};

/// Whether a header or item of the query has a name that can be sent, that no other has, and a value that can be sent;
/// and whether it may be stored, as far as names say so: keys are for secret headers.
bool isUsable(const ExtraValue &value, const std::vector<ExtraValue> &all, bool isHeader);

/// `host:port` as people write and paste it: `http://proxy:3128/`; a port of 0 when it is none.
std::pair<QString, quint16> proxyAddress(const QString &text);

/// A connection that was edited, with the secrets that were left empty. The password of a proxy goes to no other one.
Connection withKept(Connection given, const Connection &before);

/// The account with this id, or nullptr.
const Account *findAccount(const std::vector<Account> &accounts, const QString &id);

/// `wish`, or `wish 2`, … when another account than `id` has that name.
QString freeName(const QString &wish, const QString &id, const std::vector<Account> &known);
