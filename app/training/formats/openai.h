// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/dict_scanner.h"
#include "training/finding.h"

#include <span>

/// What lines of event logs hold that other logs do not.
namespace training {

/// Whether `text` has the head of logLine() and ends like its data. Cheap: asked of every line with a dict.
bool isEventLine(std::string_view text);

/// Where the data of such a line begins, npos when it has none; fills `entries` with its members.
size_t eventData(std::string_view text, std::vector<DictEntry> *entries);

/// Reads metrics that are known as such: every number counts, also under a key that nobody knows. True when there are any;
/// the position may be found without.
bool readEventData(std::span<const DictEntry> entries, Finding *found);

/// Reads an event as the service sends it: its data, or its message when that holds no number. False when it is no event.
bool readEventObject(std::span<const DictEntry> entries, Finding *found);

/// The level that the repr of an event states; None when `text` is none.
Level reprLevel(std::string_view text);

} // namespace training
