// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/dict_scanner.h"
#include "training/finding.h"

#include <span>

namespace training {

/// What a dict means. False when it is nothing of ours: a configuration, a repr, words of a model.
bool readRecord(std::span<const DictEntry> entries, Finding *found);

/// Step, total, epoch and time, as far as the dict has keys for them.
Position positionOf(std::span<const DictEntry> entries);

} // namespace training
