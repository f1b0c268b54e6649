// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "providers/json_document.h"
#include "values/result.h"

/// Opens an answer: an error for every reply that is not 2xx with an `output` or `data`. A payload that is an
/// explicit null passes: what it means depends on the question.
Result<json::Document> openEnvelope(const HttpReply &reply);

/// The payload of an opened answer, under `output` or `data`; null when the service wrote null.
json::Value payloadOf(const json::Document &envelope);

/// The request id of an opened answer, from its body, else from a header; empty when it names none.
QString requestIdOf(const json::Document &envelope, const HttpReply &reply);

/// The list of an opened answer: its payload itself, or the payload's member `key`. A null value when the
/// service gave no entries that way; an error when something else stands there.
Result<json::Value> listOf(const json::Document &envelope, QLatin1StringView key, const HttpReply &reply);
