// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/log_lines.h"

#include <optional>

namespace training {

/// What a log says that the whole run will use, in tokens: Model Studio's `Estimated token: 31400000`, written before
/// training starts. `head` are the first lines of the log. A run that starts again says it again: the last one counts.
std::optional<qint64> announcedTokens(const LogLines &head);

} // namespace training
