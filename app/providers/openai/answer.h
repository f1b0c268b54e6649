// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "providers/json_document.h"
#include "values/result.h"
#include "values/service_time.h"

#include <initializer_list>
#include <optional>

/// What all answers of the dialect have in common.
namespace openai {

/// Opens an answer: an error for every reply that is not 2xx with a complete JSON document. Every 2xx counts: gateways
/// send 246 for a request that passed although one of their checks failed.
Result<json::Document> openAnswer(const HttpReply &reply);

/// The error of an opened answer without what was asked for: what it says itself, else `what`.
Error missing(const HttpReply &reply, const json::Value &root, const QString &what);

/// `error`, of a list asked for; NotFound when the answer is an object with an id instead: gateways that know no such list
/// answer with the job, or with what its name is taken for.
Error withoutFeature(Error error, const json::Value &root);

/// The list of an opened answer: `data`, or the answer itself. An explicit null is an empty list when the rest of the
/// answer is a list's. An answer without any is an error: it must not pass for an empty account.
Result<json::Value> listOf(const json::Document &answer, const HttpReply &reply, const QString &what);

/// Where a list continues behind the entry `lastId`; empty when it does not. `limit` is what the question asked for,
/// nothing when the server chose; a server that does not say whether there is more is taken by its number of `entries`.
QString nextCursor(const json::Value &root, const QString &lastId, qint64 entries, std::optional<int> limit);

/// The id of the last entry that has one: cursors are ids of the service, never ours.
QString lastIdOf(const json::Value &entries);

/// The first of these members that is a text or a number and says something.
QString firstText(const json::Value &object, std::initializer_list<QLatin1StringView> keys);

/// Seconds, milliseconds or ISO 8601; a time that names no zone is UTC. Null, 0 and absent are all unknown: the first of
/// these members that is a time counts.
ServiceTime firstTime(const json::Value &object, std::initializer_list<QLatin1StringView> keys);

} // namespace openai
