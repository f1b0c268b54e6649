// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/error.h"

namespace openai {

/// What an answer that is not as wanted says went wrong, in the words of OpenAI, of gateways in front of it, or of a proxy.
/// An answer with status 2xx is judged by its words; one that claims no error is Protocol. 405 and 501, which say that a
/// service lacks an operation, are Rejected: asking again changes nothing.
Error readError(const HttpReply &reply);

/// An error of our own: the answer is not what the question promised.
Error unexpectedReply(const HttpReply &reply, const QString &what);

/// What to name in a support ticket; empty when no header says it.
QString requestIdOf(const HttpReply &reply);

/// True for an answer that refuses the question because of its `limit`.
bool refusesLimit(const HttpReply &reply);

} // namespace openai
