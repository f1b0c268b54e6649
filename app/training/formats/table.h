// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/finding.h"

#include <string_view>

/// Tables of metrics: result files of services, metrics.csv of Lightning, exports of trackers and notebooks. The cells stand
/// between commas, semicolons or tabs.
namespace training {

/// Whether `text` has the shape of a first row. Cheap: asked of every line that is not prose.
bool mayBeTableHeader(std::string_view text);

/// Reads the first row of a table: it names a position and something that is known as a metric.
bool readTableHeader(std::string_view text, Finding *found);

/// Reads a row of a table with this first row (Finding::table). Empty cells are no values. False when it is no such row: it
/// has other cells than the header, words in them, or no position.
bool readTableRow(std::string_view header, std::string_view row, Finding *found);

} // namespace training
