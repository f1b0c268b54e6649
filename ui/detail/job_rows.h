// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/key_value_list.h"
#include "values/job.h"

#include <QDateTime>
#include <vector>

/// What the service said a job was started with: keys and values as sent; the well-known ones first, the rest by name.
std::vector<KeyValue> hyperParameterRows(const Job &job);

/// What a job used and made: tokens, checkpoints, times, files, model. `now` is the program's clock.
std::vector<KeyValue> usageRows(const Job &job, const QDateTime &now);
