// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/error.h"

/// What a reply without the wanted payload says: Model Studio's own error object, its OpenAI and SSE forms, a
/// proxy's page, or nothing at all. Also for HTTP 200 that carries an error; one that carries nothing
/// understandable is Protocol, and keeps how it begins.
Error readError(const HttpReply &reply);

/// The error of a 2xx reply whose body is not what the document promises; `what` is for engineers.
Error unexpectedReply(const HttpReply &reply, const QString &what);
