// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/event.h"
#include "values/result.h"

#include <optional>

namespace openai {

/// Reads one page of a job's events. `asked` is the question's cursor, `limit` what it asked for; nothing when the server
/// chose. An answer that is a job, as gateways give that know no events, is NotFound.
Result<EventPage> readEventPage(const HttpReply &reply, const QString &asked, std::optional<int> limit);

/// Reads the events that stand in the answer to a question for the job itself, and behind them its checkpoints that have
/// metrics: of services of that kind these are all metrics there are.
Result<EventPage> readEmbeddedEvents(const HttpReply &reply);

} // namespace openai
