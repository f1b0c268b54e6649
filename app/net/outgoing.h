// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_request.h"
#include "values/account.h"
#include "values/error.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUrl>
#include <memory>
#include <optional>

/// How the body of an answer may be encoded. Identity is asked for as long as the server obeys, because Qt reports no
/// error for a compressed stream cut short; a server that compresses all the same is asked with Any, which lets Qt decode.
enum class Encoding { Identity, Any };

/// Why nothing may be sent to this address: credentials travel over https only, or over http to this computer
/// (localhost, 127.0.0.0/8, ::1; these are never asked through a proxy).
std::optional<Error> refusal(const QUrl &baseUrl);

/// The request as it goes out, without credentials.
QNetworkRequest outgoing(const QUrl &baseUrl, const HttpRequest &request, Encoding encoding);

/// Connections to this address, through that proxy.
std::shared_ptr<QNetworkAccessManager> networkFor(const QUrl &baseUrl, const Proxy &proxy, const QByteArray &password);
