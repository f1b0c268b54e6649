// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>
#include <chrono>

/// A connection to one service. Holds no key: keys live in the engine's memory and go into a request in one place only.
struct Account
{
    QString id;        ///< see accountId(); stable over runs
    QString provider;  ///< entry of providers.cpp: `dashscope`
    QString name;      ///< for people: `Singapore`
    QUrl baseUrl;      ///< normalised: `https://dashscope-intl.aliyuncs.com/api/v1`
    QString workspace; ///< Model Studio workspace, empty for the key's own
    std::chrono::seconds utcOffset{std::chrono::hours(8)}; ///< zone of service times that name none

    bool operator==(const Account &) const = default;
};

/// Identity of an account: kind, normalised URL and workspace, so that the next run continues the same archive.
QString accountId(const QString &provider, const QUrl &normalisedUrl, const QString &workspace);
