// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <optional>
#include <span>
#include <utility>

/// What a run will have used at its end: what its log announces, else in proportion to the latest earlier job with the
/// same file, `batch_size` and `max_length` that was billed. Nothing when neither is known.
std::optional<qint64> tokensAtEnd(const Job &job, const JobDigest &digest,
                                  std::span<const std::pair<const Job *, JobDigest>> others);
