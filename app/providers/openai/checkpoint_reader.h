// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/job.h"
#include "values/result.h"

#include <optional>

namespace openai {

/// Reads a page of checkpoints, asked for with the cursor `asked` and `limit`; entries without any name or step are left
/// out. An answer that is a job, as gateways give that know no checkpoints, is NotFound.
Result<CheckpointPage> readCheckpoints(const HttpReply &reply, const QString &asked, std::optional<int> limit);

/// Reads the checkpoints that stand in the answer to a question for the job itself.
Result<CheckpointPage> readEmbeddedCheckpoints(const HttpReply &reply);

} // namespace openai
