// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/dialect.h"
#include "providers/json_document.h"

/// Reads one job object, every field optional but `job_id`; nothing without one.
std::optional<Job> readJob(const json::Value &object, const Account &account);

/// Reads one page of the list. `asked` is the question's token, `pageSize` what it asked for.
Result<JobPage> readJobPage(const HttpReply &reply, const Account &account, const PageToken &asked,
                            qint64 pageSize);

/// Reads the answer to a question for one job.
Result<Job> readJobReply(const HttpReply &reply, const Account &account);
