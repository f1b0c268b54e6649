// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_request.h"
#include "values/error.h"

#include <QNetworkRequest>
#include <QUrl>
#include <optional>

/// How the body of an answer may be encoded. Identity is asked for as long as the server obeys, because Qt reports no
/// error for a compressed stream cut short; a server that compresses all the same is asked with Any, which lets Qt decode.
enum class Encoding { Identity, Any };

/// Why nothing may be sent to this address: credentials travel over https only, or over http to this computer
/// (localhost, 127.0.0.0/8, ::1; Qt uses no proxy for these).
std::optional<Error> refusal(const QUrl &baseUrl);

/// The request as it goes out, without credentials.
QNetworkRequest outgoing(const QUrl &baseUrl, const HttpRequest &request, Encoding encoding);
