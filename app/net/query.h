// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "net/http_request.h"
#include "values/result.h"

#include <functional>
#include <optional>

/// A question and the meaning of its answer. Pure: neither part does I/O.
///
/// `parse` is given every complete answer, 2xx or not, and classifies errors: only the service's dialect knows that a 429
/// can be a billing state. It may be called more than once (one call a try) and from the engine thread only.
template <typename T>
struct Query
{
    HttpRequest request;
    std::function<Result<T>(const HttpReply &)> parse;
    /// Another way to ask the same, for servers that refuse how others want to be asked. Http asks it at once, by path and
    /// query only, when `parse` made an error of an answer and this gives a question for it; at most once.
    std::function<std::optional<Query<T>>(const HttpReply &)> again = {};
};
