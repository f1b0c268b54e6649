// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/job.h"
#include "values/result.h"

namespace openai {

/// Reads a list of checkpoints; entries without any name or step are left out. An answer that is a job, as gateways give
/// that know no checkpoints, is NotFound.
Result<Checkpoints> readCheckpoints(const HttpReply &reply);

/// Reads the checkpoints that stand in the answer to a question for the job itself.
Result<Checkpoints> readEmbeddedCheckpoints(const HttpReply &reply);

} // namespace openai
