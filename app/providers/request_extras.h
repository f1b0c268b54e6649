// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"
#include "values/credentials.h"

#include <QByteArray>
#include <QUrlQuery>

class QNetworkRequest;

/// Without blanks around it and without control characters: a pasted line break must not become a header of its own.
QByteArray headerValue(QByteArray value);

/// Sets a header to what is left of `value`; an empty header is never sent.
void setHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value);

/// Adds an item whose value cannot add to the query.
void addItem(QUrlQuery &query, const QString &name, const QString &value);

/// Adds what the account wants in every query. What the question itself asks for is never replaced: paging would break.
void addExtraItems(QUrlQuery &query, const Account &account);

/// Adds the headers that the account wants in every request; these replace the dialect's own (`Authorization`). Left out:
/// names that are no names, and headers that belong to the connection.
void addExtraHeaders(QNetworkRequest &request, const Account &account, const Credentials &credentials);
