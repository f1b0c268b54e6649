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
    enum class Field { BaseUrl, Key, Name };

    /// Why nothing is asked yet, and where to mend it.
    struct Complaint
    {
        Field field;
        text::Message message;
    };

    QString provider;
    QString url;
    QByteArray key; ///< clean
    QString workspace;
    QString name;
    std::chrono::seconds utcOffset{0};

    /// Its id is empty while `url` is no http(s) URL.
    Account account() const;
    Connection connection() const { return {account(), key}; }
    /// What keeps it from being asked; a key never leaves for a draft with a complaint. `known`: the accounts that exist.
    std::optional<Complaint> complaint(const std::vector<Account> &known) const;
};

/// Keys are pasted from web pages and shell scripts: without the blanks and quotes that come along.
QString cleanKey(const QString &text);

/// The account with this id, or nullptr.
const Account *findAccount(const std::vector<Account> &accounts, const QString &id);

/// `wish`, or `wish 2`, … when another account than `id` has that name.
QString freeName(const QString &wish, const QString &id, const std::vector<Account> &known);
