// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"
#include "values/credentials.h"

#include <memory>
#include <vector>

class Dialect;

/// Something a provider asks a person for, besides a name and a base URL.
struct ProviderField
{
    enum class Kind {
        Key,        ///< Credentials::key
        VirtualKey, ///< Credentials::virtualKey
        ProviderKey, ///< Credentials::providerKey
        Workspace,  ///< Account::workspace
        Other       ///< Account::fields, under `id`
    };

    QString id; ///< `key`, `virtual_key`, `organization`; never changed
    Kind kind = Kind::Key;
    bool isOptional = false;
    QString variable; ///< environment variable that may hold it: `OPENAI_API_KEY`

    bool isSecret() const { return kind == Kind::Key || kind == Kind::VirtualKey || kind == Kind::ProviderKey; }
};

/// A kind of service a person can connect to. A new one that speaks a known dialect is one entry in providers.cpp.
struct Provider
{
    QString id;        ///< `dashscope`; part of account ids, never changed
    QString name;      ///< the service's own name, not translated: `Model Studio`
    std::vector<std::pair<QString, QUrl>> regions; ///< presets only; the URL is freely editable
    std::vector<ProviderField> fields; ///< in the order in which they are asked for
    std::vector<QUrl> consoles; ///< where people start jobs, a page for each region, in their order; empty where none is known
    bool isOpenElsewhere = false; ///< at an address that is none of its regions, no key may be needed: a gateway of one's own
};

const std::vector<Provider> &providers();

/// The entry with that id, or nullptr.
const Provider *findProvider(const QString &id);

/// Whether its provider cannot do without this field at the account's address.
bool isNeeded(const Provider &provider, const ProviderField &field, const QUrl &url);

/// Whether the account may be asked with these: every secret that its provider needs is there. False for an unknown provider.
bool isComplete(const Account &account, const Credentials &credentials);

/// What was given for the account once is not among these: its keys, or the value of a secret header. Without them, the
/// service would see somebody else.
bool lacksGiven(const Account &account, const Credentials &credentials);

/// No key was given for it and its provider needs none: no keys, and no secret header.
bool isKeyless(const Account &account);

/// isComplete(), and nothing of it lacksGiven(): the account may be asked with these.
bool suffices(const Account &account, const Credentials &credentials);

/// Those that the account has a use for: no header, and no password of a proxy, that was taken from it.
Credentials usedBy(const Account &account, const Credentials &credentials);

/// The page where people start jobs of this account; empty where none is known, as of a gateway of one's own.
QUrl consoleOf(const Account &account);

/// Whether its service has regions, each with keys and jobs of its own.
bool hasRegions(const Account &account);

/// The secret that a field asks for; nullptr for a field that is none.
QByteArray *secretOf(Credentials *credentials, ProviderField::Kind kind);

/// Trims blanks and slashes and applies the service's own rules (`/compatible-mode/v1` → `/api/v1`, empty path → `/api/v1`,
/// trailing `/fine-tunes` cut). Invalid when `text` is no http(s) URL.
QUrl normalisedBaseUrl(const QString &provider, const QString &text);

/// Whether its jobs wait for each other, as in Model Studio: one runs at a time. Of other services nobody knows.
bool hasOneQueue(const Account &account);

/// Whether its service has logs, lines addressed by their number. Elsewhere the events of a job take their place.
bool hasLogs(const Account &account);

/// The dialect an account is spoken to in; nullptr for an unknown provider.
std::unique_ptr<Dialect> dialectFor(const Account &account);
