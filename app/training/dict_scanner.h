// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

/// Finds `{'key': value, …}` and `{"key": value, …}` in running text. A hand-written scanner because `nan`,
/// single quotes and `tensor(…)` are no JSON, and a brace inside a string defeats a regular expression.
namespace training {

struct DictEntry
{
    std::string_view key;   ///< between its quotes, escapes as written
    std::string_view value; ///< trimmed, quotes included
};

/// Offset of the next `{` that is followed by a quoted key and a colon; npos when there is none.
size_t findDict(std::string_view text, size_t from);

struct DictScan
{
    bool isClosed = false;
    bool endsInString = false; ///< not closed, and a quote is open: perhaps an apostrophe and no dict at all
    size_t end = 0;            ///< behind the closing brace
};

/// Reads the dict whose brace stands at `begin`; fills `entries` with its top level when it is closed.
DictScan scanDict(std::string_view text, size_t begin, std::vector<DictEntry> *entries);

/// True when the dict at `begin` has a key plain enough to be continued on a later line.
bool mayContinue(std::string_view text, size_t begin);

} // namespace training
