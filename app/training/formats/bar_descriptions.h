// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/finding.h"

#include <cstddef>
#include <string_view>

/// Trainers that write their numbers before the bar, where others have a word or two.
namespace training {

/// Where a description of theirs begins that ends, without its colon, at `end`; `end` when there is none. Nothing before
/// `floor` belongs to this bar.
size_t metricDescriptionBegin(std::string_view text, size_t end, size_t floor);

/// Reads such a description; false when it is none.
bool readMetricDescription(std::string_view description, Finding *found);

} // namespace training
