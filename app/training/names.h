// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

/// What the keys of a record are called and what they are for.
namespace training {

/// The name a series has in Tunewatch: trainers spell `loss` in seven ways. Other keys keep their raw text.
std::string_view canonicalName(std::string_view key);

enum class KeyRole {
    Value,
    Step,     ///< position: an integer, or `12/500` with the total
    Epoch,    ///< position
    Elapsed,  ///< seconds since the start
    Total,    ///< planned steps
    Progress, ///< follows from the others; never a series
};
KeyRole keyRole(std::string_view key);

/// Of several step keys in one record the lowest rank counts.
int stepPriority(std::string_view key);

/// A key which, with a numeric value, shows that a dict is a metric record and not, say, a configuration.
bool isAnchor(std::string_view key);

/// A key whose presence makes the dict a result of the whole run.
bool isSummaryMark(std::string_view key);

/// A key of a progress bar's postfix that makes the bar a metric.
bool isLossKey(std::string_view key);

} // namespace training
