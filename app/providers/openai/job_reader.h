// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/dialect.h"
#include "providers/json_document.h"

namespace openai {

/// Reads one job object, every field optional but `id`; nothing without one. Ids are taken as they are: some look
/// percent-encoded and are not meant to be decoded.
std::optional<Job> readJob(const json::Value &object, const Account &account);

/// Reads one page of the list. `asked` is the question's token, `limit` what it asked for; nothing when the server chose.
Result<JobPage> readJobPage(const HttpReply &reply, const Account &account, const PageToken &asked,
                            std::optional<int> limit);

/// Reads the answer to a question for one job.
Result<Job> readJobReply(const HttpReply &reply, const Account &account);

/// True where a service has no list of `what` (`events`, `checkpoints`) of a job: it stands in the job itself (Mistral).
bool embeds(const Job &job, QLatin1StringView what);

/// True for the jobs of gateways that translate other services: these know no list of events or checkpoints, and say so by
/// whatever error the translated question meets.
bool isTranslated(const Job &job);

/// The first of the files with results; empty when the job has none.
QString resultFileOf(const Job &job);

} // namespace openai
