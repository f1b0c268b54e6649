// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/event.h"
#include "values/result.h"

namespace openai {

/// Reads a file of step metrics: CSV as it is or, as OpenAI sends it, the base64 of one. The result is UTF-8 without a byte
/// order mark, with `\n` behind every line. Anything without a header that names a `step` is an error.
Result<ResultFile> readResultFile(const HttpReply &reply);

} // namespace openai
