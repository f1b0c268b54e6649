// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/shared_column.h"

#include <cstddef>
#include <optional>

/// Where a loss that ended in NaN began to rise: the last minimum of `smoothed` before `breakIndex`, if the values grew
/// by half or more from there to the break. The last one that comes within 2 % of the lowest of its basin: a basin ends
/// where, going back, the values stand more than 10 % above its lowest. Nothing for losses of zero and below. O(n).
std::optional<size_t> riseStart(const SharedColumn<float> &smoothed, size_t breakIndex);
