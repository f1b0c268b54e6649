// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/job.h"
#include "values/result.h"

#include <chrono>

/// Reads a list of checkpoints, as an array or under `checkpoints`; entries without any name or step are left
/// out.
Result<Checkpoints> readCheckpoints(const HttpReply &reply, std::chrono::seconds utcOffset);
