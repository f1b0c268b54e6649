// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QUrl>
#include <chrono>
#include <vector>

/// Something a person adds to every question: a header, or an item of the query.
struct ExtraValue
{
    QString name;
    QString value;         ///< empty for a secret: its value is in Credentials::headers
    bool isSecret = false; ///< headers only

    bool operator==(const ExtraValue &) const = default;
};

/// How an account's questions leave this computer.
struct Proxy
{
    enum class Kind { System, None, Manual };

    Kind kind = Kind::System;
    QString host; ///< Manual
    quint16 port = 0;
    QString user; ///< its password is in Credentials::proxyPassword

    bool hasLogin() const { return kind == Kind::Manual && !user.isEmpty(); }
    bool operator==(const Proxy &) const = default;
};

/// Model Studio takes no new job beyond so many that run or have succeeded, unless Alibaba has raised it for a person.
inline constexpr int DocumentedJobSlots = 20;

/// A connection to one service. Holds no key: keys live in the engine's memory and go into a request in one place only.
struct Account
{
    QString id;        ///< see accountId(); stable over runs
    QString provider;  ///< entry of providers.cpp: `dashscope`
    QString name;      ///< for people: `Singapore`
    QUrl baseUrl;      ///< normalised: `https://dashscope-intl.aliyuncs.com/api/v1`
    QString workspace; ///< Model Studio workspace, empty for the key's own
    std::chrono::seconds utcOffset{std::chrono::hours(8)}; ///< zone of service times that name none
    QMap<QString, QString> fields = {}; ///< what else its provider asks for, see ProviderField: `organization`, `project`
    std::vector<ExtraValue> headers = {}; ///< sent with every question
    std::vector<ExtraValue> query = {};   ///< the same in the query: Azure's `api-version`
    Proxy proxy = {};
    std::chrono::seconds refreshEvery{0}; ///< while a job runs; 0: as the settings say
    int jobSlots = DocumentedJobSlots; ///< running and succeeded jobs that the service allows (Model Studio); 0: not watched
    bool isKeyed = false; ///< keys were given for it: it is not asked without any, though its provider could do without
    bool isPaused = false; ///< a person wants nothing asked, in later runs neither
    /// Whether the rest of a log is fetched in the background once its end and what is on screen are here: of the one job
    /// that is open, as long as it is open. False: no more than that is fetched. Rows of the list take their last lines
    /// either way, and `tunewatch sync` fetches everything.
    bool keepsCompleteLogs = true;

    bool operator==(const Account &) const = default;
};

/// What becomes of the archived jobs of an account that a person removes; numbers are what the archive stores. Either way
/// they come back with the account.
enum class Leaving {
    Hidden = 1,
    Shown = 2, ///< readable as before
};

/// Identity of an account: kind, normalised URL and workspace, so that the next run continues the same archive.
QString accountId(const QString &provider, const QUrl &normalisedUrl, const QString &workspace);

/// The same of all that tells an account from others at its address: its fields, too. Two projects are two accounts.
QString accountId(const Account &account);

/// localhost, 127.0.0.0/8 or ::1: what is sent there leaves this computer by no network.
bool isOnThisComputer(const QUrl &url);

/// What can stand as a name in a request's head.
bool isValidHeaderName(const QString &name);

/// A header by this name carries a secret, as far as names say so: `Authorization`, `x-portkey-api-key`, `Cookie`. Also
/// `x-portkey-config`, which may be JSON with keys inside.
bool isSecretHeader(const QString &name);

/// The same of an item of the query: `api_key`, `accessToken`, `sig`. The query is stored with the account.
bool isSecretQueryItem(const QString &name);

/// What can stand as a value in a request's head, or an item of its query.
bool isHeaderValue(const QString &value);
