// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/key_value_model.h"
#include "detail/previous_run.h"
#include "values/job.h"

#include <QDateTime>
#include <optional>
#include <vector>

/// Rows of the panels beside and below the chart, made from what is known of a job. `now` is the program's clock.

/// What the service said a job was started with: keys and values as sent; the well-known ones first, the rest by name. A
/// value that differs from the previous run's says so.
std::vector<KeyValue> hyperParameterRows(const Job &job, const std::optional<PreviousRun> &previous = {});

/// Tokens: billed after the end, before it what the run will use, as far as that can be told.
std::vector<KeyValue> usageRows(const Job &job, std::optional<qint64> tokensAtEnd);

/// Files a job was trained and validated with.
std::vector<KeyValue> dataRows(const Job &job);

/// How long a job waited and since when it runs; empty when nothing of it is known.
std::vector<KeyValue> startRows(const Job &job, const QDateTime &runningSince, const QDateTime &now);

/// dataRows(), the workspace and the account's people.
std::vector<KeyValue> fileRows(const Job &job);

/// Every other documented field of the job object that is present.
std::vector<KeyValue> detailRows(const Job &job, const QDateTime &now);

/// The service's code, what it billed, and under which id it answered: of a failed job.
std::vector<KeyValue> failureRows(const Job &job);
