// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/log_lines.h"

#include <optional>

namespace training {

/// When a job began to run, in UTC, as the first time stamp of its log says. `lines` are the first of the log, `until` is
/// when the last of them arrived.
///
/// Service and log write local times without a zone. The zone is taken from the job's own time of creation, and the answer
/// is given only when the stamp then lies between that and the job's end: else it is another clock's, and nothing is said.
std::optional<QDateTime> startOf(const LogLines &lines, const Job &job, const QDateTime &until);

} // namespace training
